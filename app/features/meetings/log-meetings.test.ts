import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { logMeetings, sayWeTried } from './log-meetings.server';
import { undoLog } from './undo-log.server';

const { pairingId } = PAIR;
const guide = { pairingId, side: 'guide', byUserId: null } as const;
const participant = { pairingId, side: 'participant', byUserId: null } as const;
const day = (text: string) => Temporal.PlainDate.from(text);
const MONDAY = [day('2026-11-02')];
const two = { days: MONDAY, minutes: 120 };
const none = { key: undefined };
const KEY = { key: 'abcdefghijklmnopqrstuvwxyz' };

describeOnBothEngines('logging a meeting', (db) => {
  const meetings = () => db().system.meeting.findMany({ orderBy: { meetsOn: 'asc' } });
  const words = () => db().system.meetingLog.findMany({ where: { undoneAt: null } });

  it('makes one meeting of what both sides log, the lower length counts, and says nothing to anybody', async () => {
    const ctx = await activePair(db());
    expect((await logMeetings(ctx, guide, { ...two, minutes: 180 }, none)).ok).toBe(true);
    expect((await logMeetings(ctx, participant, { ...two, minutes: 90 }, none)).ok).toBe(true);
    expect(await meetings()).toMatchObject([
      { state: 'held', minutes: 90, isDisputed: true, number: 1 },
    ]);
    expect((await words()).map((one) => one.minutes).sort()).toEqual([180, 90]);
    expect(await db().system.outboxMessage.count()).toBe(0);
  });

  it('makes one row of both sides pressing at the same moment, time after time', async () => {
    const ctx = await activePair(db());
    for (let back = 0; back < 20; back += 1) {
      const days = [day('2026-11-02').subtract({ days: back })];
      const both = [guide, participant].map((side) =>
        logMeetings(ctx, side, { ...two, days }, none),
      );
      expect((await Promise.all(both)).map((one) => one.ok)).toEqual([true, true]);
    }
    const made = await meetings();
    expect(made).toHaveLength(20);
    expect(new Set(made.map((one) => `${one.number} ${one.minutes} ${one.isDisputed}`))).toEqual(
      new Set(['1 120 false']),
    );
    expect(await words()).toHaveLength(40);
  });

  it('gives a retry after a lost answer the first result, also eight at once and by another link', async () => {
    const ctx = await activePair(db());
    const first = await logMeetings(ctx, guide, two, KEY);
    const again = await Promise.all(
      Array.from({ length: 8 }, () => logMeetings(ctx, guide, two, KEY)),
    );
    for (const one of again) expect(one).toEqual(first);
    expect(await words()).toHaveLength(1);
  });

  it('does not take the same day from two tabs twice, unless it is meant', async () => {
    const ctx = await activePair(db());
    const tabs = await Promise.all([
      logMeetings(ctx, guide, two, { key: 'a'.repeat(26) }),
      logMeetings(ctx, guide, two, { key: 'b'.repeat(26) }),
    ]);
    expect(tabs.filter((one) => one.ok)).toHaveLength(1);
    expect(tabs.find((one) => !one.ok)).toMatchObject({ refusal: 'day-said-already' });
    expect(await meetings()).toHaveLength(1);
    expect((await logMeetings(ctx, guide, { ...two, isAgain: true }, none)).ok).toBe(true);
    expect((await meetings()).map((one) => one.number)).toEqual([1, 2]);
  });

  it('logs several days in one go, all or none, and only what the programme offers to do', async () => {
    const ctx = await activePair(db());
    const days = ['2026-10-26', '2026-10-19', '2026-10-26'].map(day);
    const said = { days, minutes: 60, activities: ['walking', 'burglary'] };
    expect((await logMeetings(ctx, guide, said, none)).ok).toBe(true);
    expect(await meetings()).toMatchObject([
      { meetsOn: '2026-10-19', activities: ['walking'] },
      { meetsOn: '2026-10-26', activities: ['walking'] },
    ]);
    const tooFar = { ...said, days: [day('2026-10-01'), day('2026-08-31')] };
    expect(await logMeetings(ctx, guide, tooFar, none)).toMatchObject({
      refusal: 'day-before-start',
    });
    expect(await meetings()).toHaveLength(2);
  });

  it.each([
    ['2026-11-03', 120, 'day-in-future'],
    ['2026-08-31', 120, 'day-before-start'],
    ['2026-11-02', 100, 'length-not-allowed'],
    ['2026-11-02', 735, 'length-not-allowed'],
    ['2026-11-02', 0, 'length-not-allowed'],
  ])('refuses %s of %i minutes: %s', async (on, minutes, refusal) => {
    const ctx = await activePair(db());
    const said = await logMeetings(ctx, guide, { days: [day(on)], minutes }, none);
    expect(said).toMatchObject({ ok: false, refusal });
    expect(await meetings()).toEqual([]);
  });

  it('takes a meeting of this evening at half past eleven, when the server already has another day', async () => {
    const ctx = await activePair(db());
    ctx.clock.set('2026-11-02T23:30:00+01:00');
    expect((await logMeetings(ctx, guide, two, none)).ok).toBe(true);
    ctx.clock.set('2026-11-03T00:10:00+01:00');
    expect((await logMeetings(ctx, participant, two, none)).ok).toBe(true);
    expect((await logMeetings(ctx, guide, { ...two, days: [day('2026-11-03')] }, none)).ok).toBe(
      true,
    );
    expect(await meetings()).toHaveLength(2);
  });

  it('takes what happened during a pause, and up to the last day of a pairing that has ended', async () => {
    const paused = await activePair(db(), { state: 'paused' });
    expect((await logMeetings(paused, guide, two, none)).ok).toBe(true);
    await db().system.pairing.updateMany({ data: { state: 'completed', endedOn: '2026-10-20' } });
    const after = await logMeetings(paused, guide, { ...two, days: [day('2026-10-21')] }, none);
    expect(after).toMatchObject({ refusal: 'day-after-end' });
    expect((await logMeetings(paused, guide, { ...two, days: [day('2026-10-20')] }, none)).ok).toBe(
      true,
    );
  });

  it('lets a planned meeting be the one that was held, and gives it back to the plan on undo', async () => {
    const ctx = await activePair(db());
    const at = new Date('2026-11-02T16:00:00Z');
    const plan = {
      id: 'planned',
      branchId: 'branch-a',
      pairingId,
      meetsOn: '2026-11-02',
      createdAt: at,
    };
    await db().system.meeting.create({
      data: { ...plan, state: 'planned', startsAt: at, plannedMinutes: 120, activities: [] },
    });
    const said = await logMeetings(ctx, guide, two, none);
    expect(await meetings()).toMatchObject([{ id: 'planned', state: 'held', minutes: 120 }]);
    const logIds = said.ok ? said.value.logIds : [];
    await undoLog(ctx, guide, { logIds }, none);
    expect(await meetings()).toMatchObject([{ id: 'planned', state: 'planned', minutes: null }]);
  });

  it('takes back only the own word, keeps it for the history, and can be said anew', async () => {
    const ctx = await activePair(db());
    const said = await logMeetings(ctx, guide, { ...two, minutes: 60 }, none);
    await logMeetings(ctx, participant, two, none);
    const logIds = said.ok ? said.value.logIds : [];
    expect(await undoLog(ctx, participant, { logIds }, none)).toMatchObject({
      refusal: 'not-found',
    });
    for (const _twice of [1, 2])
      expect((await undoLog(ctx, guide, { logIds }, none)).ok).toBe(true);
    expect(await meetings()).toMatchObject([{ state: 'held', minutes: 120, isDisputed: false }]);
    expect(await db().system.meetingLog.count()).toBe(2);
    expect((await logMeetings(ctx, guide, two, none)).ok).toBe(true);
    expect(await meetings()).toHaveLength(1);
  });

  it('keeps a try that failed apart from a meeting later that day', async () => {
    const ctx = await activePair(db());
    const tried = { on: day('2026-11-02'), tried: 'other-did-not-come' } as const;
    expect((await sayWeTried(ctx, guide, tried, none)).ok).toBe(true);
    expect(await meetings()).toMatchObject([{ state: 'no-show-participant', minutes: null }]);
    expect((await logMeetings(ctx, guide, two, none)).ok).toBe(true);
    expect((await meetings()).map((one) => one.state).sort()).toEqual([
      'held',
      'no-show-participant',
    ]);
  });
});
