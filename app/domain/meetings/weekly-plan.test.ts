import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { PROGRAMME_ZONE } from '../kernel/programme-time';
import { firstDay, isMeetingLength, momentAt, plannedDays, type WeeklyPlan } from './weekly-plan';

const day = (text: string) => Temporal.PlainDate.from(text);
const plan = (given: Partial<WeeklyPlan> = {}): WeeklyPlan => ({
  weekday: 2,
  at: Temporal.PlainTime.from('17:00'),
  minutes: 120,
  everyWeeks: 1,
  fromOn: day('2026-11-02'),
  ...given,
});
const span = (fromOn: string, untilOn: string) => ({ fromOn: day(fromOn), untilOn: day(untilOn) });
const never = () => false;
const days = (given: Partial<WeeklyPlan>, from: string, until: string) =>
  plannedDays(plan(given), span(from, until), never).map(String);

const anyPlan = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    everyWeeks: fc.constantFrom(1, 2),
    offset: fc.integer({ min: 0, max: 900 }),
    hour: fc.integer({ min: 0, max: 23 }),
    quarter: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ offset, hour, quarter, ...rest }) =>
    plan({
      ...rest,
      fromOn: day('2026-01-01').add({ days: offset }),
      at: new Temporal.PlainTime(hour, quarter * 15),
    }),
  );

describe('the days of a weekly plan', () => {
  test('are its weekday from the day it holds, both ends of the span included', () => {
    expect(days({}, '2026-11-03', '2026-11-17')).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
    ]);
    expect(days({}, '2026-11-04', '2026-11-16')).toEqual(['2026-11-10']);
    expect(days({}, '2026-10-01', '2026-11-02')).toEqual([]);
  });

  test('start on the very day when that is the weekday', () => {
    expect(firstDay(plan({ fromOn: day('2026-11-03') })).toString()).toBe('2026-11-03');
    expect(firstDay(plan({ fromOn: day('2026-11-04') })).toString()).toBe('2026-11-10');
  });

  test('keep every other week through week 53 and the turn of the year', () => {
    expect(days({ everyWeeks: 2 }, '2026-12-10', '2027-01-31')).toEqual([
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
      '2027-01-26',
    ]);
    expect(day('2026-12-29').weekOfYear).toBe(53);
  });

  test('do not shift after a day that is skipped', () => {
    const skipped = plannedDays(
      plan({ everyWeeks: 2 }),
      span('2026-12-10', '2027-01-31'),
      (on) => on.toString() === '2026-12-29',
    );
    expect(skipped.map(String)).toEqual(['2026-12-15', '2027-01-12', '2027-01-26']);
  });

  test('are the same whether a span is asked for at once or in two parts (property)', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (one, start, first, second) => {
          const from = day('2026-01-01').add({ days: start });
          const middle = from.add({ days: first });
          const until = middle.add({ days: second + 1 });
          const whole = plannedDays(one, { fromOn: from, untilOn: until }, never);
          const parts = [
            ...plannedDays(one, { fromOn: from, untilOn: middle }, never),
            ...plannedDays(one, { fromOn: middle.add({ days: 1 }), untilOn: until }, never),
          ];
          expect(parts.map(String)).toEqual(whole.map(String));
        },
      ),
    );
  });

  test('lie on the weekday, so many weeks apart, never before the first (property)', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: -40, max: 800 }), (one, start) => {
        const from = one.fromOn.add({ days: start });
        const found = plannedDays(one, { fromOn: from, untilOn: from.add({ weeks: 9 }) }, never);
        for (const on of found) {
          expect(on.dayOfWeek).toBe(one.weekday);
          const weeks = firstDay(one).until(on, { largestUnit: 'day' }).days / 7;
          expect(weeks % one.everyWeeks).toBe(0);
          expect(weeks).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the moment of a meeting', () => {
  test.each([
    ['2026-10-20', '17:00', '2026-10-20T15:00:00Z'],
    ['2026-10-27', '17:00', '2026-10-27T16:00:00Z'],
    ['2027-03-23', '17:00', '2027-03-23T16:00:00Z'],
    ['2027-03-30', '17:00', '2027-03-30T15:00:00Z'],
    ['2027-10-31', '17:00', '2027-10-31T16:00:00Z'],
    // The hour that does not exist, and the first of the two that do.
    ['2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s %s is %s', (on, at, moment) => {
    expect(momentAt(day(on), Temporal.PlainTime.from(at)).toString()).toBe(moment);
  });

  test('is the same wall clock all year, but in the hour that March leaves out (property)', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        for (const on of plannedDays(one, span('2026-09-01', '2027-12-31'), never)) {
          const local = momentAt(on, one.at).toZonedDateTimeISO(PROGRAMME_ZONE);
          const isLeftOut = on.toString() === '2027-03-28' && one.at.hour === 2;
          if (!isLeftOut) expect(local.toPlainTime().equals(one.at)).toBe(true);
          expect(local.toPlainDate().equals(on)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a meeting lasts whole quarters of an hour, half an hour to eight hours', () => {
  expect([15, 30, 45, 50, 120, 480, 495].map(isMeetingLength)).toEqual([
    false,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});
