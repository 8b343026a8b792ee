import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, lastDayDueBy } from './working-days';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const EASTER_2026 = new Set(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06']);
const NONE: ReadonlySet<string> = new Set();

describe('working days', () => {
  it.each([
    ['2026-11-16', '2026-11-19'], // Monday → Thursday
    ['2026-11-18', '2026-11-23'], // Wednesday → Monday
    ['2026-11-20', '2026-11-25'], // Friday → Wednesday
    ['2026-11-21', '2026-11-25'], // Saturday → Wednesday
    ['2026-11-22', '2026-11-25'], // Sunday → Wednesday
  ])('give three days to somebody who signed up on %s until %s', (from, due) => {
    expect(addWorkingDays(day(from), 3, NONE).toString()).toBe(due);
  });

  it('skip Easter', () => {
    // Tuesday before Easter: Wednesday, then Tuesday and Wednesday after it.
    expect(addWorkingDays(day('2026-03-31'), 3, EASTER_2026).toString()).toBe('2026-04-08');
    expect(isWorkingDay(day('2026-04-02'), EASTER_2026)).toBe(false);
  });

  it('can be counted backwards', () => {
    expect(addWorkingDays(day('2026-11-23'), -1, NONE).toString()).toBe('2026-11-20');
  });

  it('find the last day that is due: it is, and the day after it is not yet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 820 }), { maxLength: 40 }),
        (offset, count, free) => {
          const start = day('2026-01-01');
          const holidays = new Set(free.map((days) => start.add({ days }).toString()));
          const today = start.add({ days: offset });
          const last = lastDayDueBy(today, count, holidays);
          const dueOf = (began: Temporal.PlainDate) => addWorkingDays(began, count, holidays);
          expect(Temporal.PlainDate.compare(dueOf(last), today)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(dueOf(last.add({ days: 1 })), today)).toBe(1);
        },
      ),
    );
  });
});
