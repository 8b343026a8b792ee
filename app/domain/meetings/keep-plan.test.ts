import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../kernel/programme-time';
import { PAIRING_STATES } from '../pairing/pairing-state';
import { type KeptMeeting, keepPlan, type PairToPlan, type PlanFrame } from './keep-plan';
import { MEETING_STATES } from './meeting-state';
import { momentAt } from './weekly-plan';

const NOW = Temporal.Instant.from('2026-11-02T09:00:00+01:00');
const frame = (given: Partial<PlanFrame> = {}): PlanFrame => ({
  now: NOW,
  today: dayOf(given.now ?? NOW),
  holidays: new Set(),
  freeDays: [],
  ...given,
});
const FIVE = Temporal.PlainTime.from('17:00');
const plan = {
  weekday: 2,
  at: FIVE,
  minutes: 120,
  everyWeeks: 1,
  fromOn: Temporal.PlainDate.from('2026-11-02'),
};
const pair = (given: Partial<PairToPlan> = {}): PairToPlan => ({
  state: 'active',
  plannedEndOn: '2027-09-01',
  lastMeetingOn: null,
  plan,
  breaks: [],
  meetings: [],
  ...given,
});
const meeting = (on: string, given: Partial<KeptMeeting> = {}): KeptMeeting => ({
  id: `m-${on}`,
  state: 'planned',
  meetsOn: on,
  number: 1,
  plannedFor: on,
  startsAt: momentAt(Temporal.PlainDate.from(on), FIVE),
  plannedMinutes: 120,
  isMoved: false,
  hasLogs: false,
  ...given,
});
/** The rows after the work was done. */
function done(before: PairToPlan, at: PlanFrame): PairToPlan {
  const work = keepPlan(before, at);
  const rest = before.meetings
    .filter(({ id }) => !work.remove.includes(id))
    .map((one) => {
      const changed = work.change.find(({ id }) => id === one.id);
      const plannedMinutes = before.plan?.minutes ?? null;
      return changed ? { ...one, startsAt: changed.startsAt, plannedMinutes } : one;
    });
  const added = work.add.map(({ on, number, startsAt }) =>
    meeting(on.toString(), {
      number,
      startsAt,
      plannedMinutes: before.plan?.minutes ?? null,
    }),
  );
  return { ...before, meetings: [...rest, ...added] };
}
const NOTHING = { add: [], change: [], remove: [] };
const added = (of: PairToPlan, at = frame()) => keepPlan(of, at).add.map(({ on }) => on.toString());

describe('the usual time of the next six weeks', () => {
  test('is planned once, and a second run changes nothing', () => {
    expect(added(pair())).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    expect(keepPlan(done(pair(), frame()), frame())).toEqual(NOTHING);
  });

  test('leaves out holidays, free days, breaks and what lies beyond the planned end', () => {
    const at = frame({
      holidays: new Set(['2026-11-03']),
      freeDays: [{ fromOn: '2026-11-09', untilOn: '2026-11-15', name: 'Høst' }],
    });
    const breaks = [{ fromOn: '2026-11-17', untilOn: '2026-11-17' }];
    expect(added(pair({ breaks, plannedEndOn: '2026-12-07' }), at)).toEqual([
      '2026-11-24',
      '2026-12-01',
    ]);
  });

  test('is not planned for an hour that has passed, nor on a day that has a meeting', () => {
    const evening = frame({ now: Temporal.Instant.from('2026-11-03T17:00:00+01:00') });
    expect(added(pair(), evening)[0]).toBe('2026-11-10');
    const held = meeting('2026-11-10', { state: 'held', plannedFor: null });
    expect(added(pair({ meetings: [held] }))).not.toContain('2026-11-10');
  });

  test('keeps what was moved or cancelled, and does not plan its day again', () => {
    const meetings = [
      meeting('2026-11-03', { meetsOn: '2026-11-05', isMoved: true }),
      meeting('2026-11-10', { state: 'cancelled-by-guide' }),
      ...[17, 24].map((on) => meeting(`2026-11-${on}`)),
      ...['2026-12-01', '2026-12-08'].map((on) => meeting(on)),
    ];
    expect(keepPlan(pair({ meetings }), frame())).toEqual(NOTHING);
  });

  test('moves with another hour or length, and gives way to another weekday', () => {
    const before = done(pair(), frame());
    const later = { ...plan, at: Temporal.PlainTime.from('18:30') };
    const work = keepPlan({ ...before, plan: later }, frame());
    expect(work).toMatchObject({ add: [], remove: [] });
    expect(work.change).toHaveLength(6);
    const thursday = keepPlan({ ...before, plan: { ...plan, weekday: 4 } }, frame());
    expect(thursday.remove).toHaveLength(6);
    expect(thursday.add).toHaveLength(6);
  });

  test('takes a further number on a day that has a cancelled meeting of another kind', () => {
    const cancelled = meeting('2026-11-10', { state: 'cancelled-by-both', plannedFor: null });
    const work = keepPlan(pair({ meetings: [cancelled] }), frame());
    expect(work.add.find(({ on }) => on.toString() === '2026-11-10')?.number).toBe(2);
  });
});

describe('nobody who does not meet is planned for', () => {
  const before = done(pair(), frame());

  test.each(PAIRING_STATES)('in the state %s', (state) => {
    const work = keepPlan({ ...before, state }, frame());
    const isOn = state === 'trial' || state === 'active' || state === 'closing';
    expect(work.remove).toHaveLength(isOn ? 0 : 6);
    const fresh = keepPlan(pair({ state }), frame());
    expect(fresh.add).toHaveLength(state === 'trial' || state === 'active' ? 6 : 0);
  });

  test('and nothing stands after the day on which they say goodbye', () => {
    const closing = { ...before, state: 'closing', lastMeetingOn: '2026-11-24' } as const;
    expect(keepPlan(closing, frame()).remove).toEqual(['m-2026-12-01', 'm-2026-12-08']);
  });

  test('and a meeting that was moved into a break goes, too', () => {
    const meetings = [meeting('2026-11-03', { meetsOn: '2026-11-05', isMoved: true })];
    const breaks = [{ fromOn: '2026-11-05', untilOn: '2026-11-05' }];
    expect(keepPlan(pair({ meetings, breaks }), frame()).remove).toEqual(['m-2026-11-03']);
  });

  test('and an extra meeting outside the usual time stays, unless the pair stops', () => {
    const meetings = [...before.meetings, meeting('2026-11-05', { plannedFor: null })];
    expect(keepPlan({ ...before, meetings }, frame())).toEqual(NOTHING);
    expect(keepPlan({ ...before, meetings, state: 'paused' }, frame()).remove).toHaveLength(7);
  });

  test('but what somebody has said something of is never taken away', () => {
    const meetings = [
      meeting('2026-11-03', { hasLogs: true }),
      meeting('2026-11-10', { state: 'held' }),
      meeting('2026-11-01'),
    ];
    expect(keepPlan(pair({ state: 'ended-early', meetings }), frame()).remove).toEqual([]);
  });

  test('and the plan that has ended takes its meetings with it', () => {
    expect(keepPlan({ ...before, plan: null }, frame()).remove).toHaveLength(6);
  });
});

test('whatever happens, a second run finds nothing to do (property)', () => {
  const on = fc.integer({ min: 0, max: 44 }).map((n) => frame().today.add({ days: n }).toString());
  const rows = fc.uniqueArray(
    fc.record({
      on,
      state: fc.constantFrom(...MEETING_STATES),
      shift: fc.integer({ min: -2, max: 2 }),
    }),
    { selector: (row) => row.on, maxLength: 8 },
  );
  const spans = fc.array(
    fc.tuple(on, on).map(([a, b]) => ({ fromOn: a < b ? a : b, untilOn: a < b ? b : a })),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(
      rows,
      spans,
      fc.constantFrom(...PAIRING_STATES),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(1, 2),
      (some, breaks, state, weekday, everyWeeks) => {
        const meetings = some.map((row) => {
          const moved = Temporal.PlainDate.from(row.on).add({ days: row.shift }).toString();
          return meeting(row.on, {
            state: row.state,
            isMoved: row.shift !== 0,
            meetsOn: moved,
            number: some.indexOf(row) + 1,
          });
        });
        const given = pair({ meetings, breaks, state, plan: { ...plan, weekday, everyWeeks } });
        const after = done(given, frame());
        expect(keepPlan(after, frame())).toEqual(NOTHING);
        const keys = after.meetings.map((one) => `${one.meetsOn}:${one.number}`);
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
  );
});
