import type { Temporal } from 'temporal-polyfill';

/** Last days of the latest so many quarters that are over on `day`, the oldest first. */
export function quarterEnds(day: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const first = day.with({ day: 1, month: 3 * Math.floor((day.month - 1) / 3) + 1 });
  return Array.from({ length: count }, (_, index) =>
    first.subtract({ months: 3 * (count - 1 - index) }).subtract({ days: 1 }),
  );
}
