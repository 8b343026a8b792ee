import type { Temporal } from 'temporal-polyfill';

/** Public holidays as ISO days, passed in so that rules need no calendar of their own. */
export type Holidays = ReadonlySet<string>;

/** Monday to Friday and no public holiday. */
export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek <= 5 && !holidays.has(day.toString());
}

/** The `count`-th working day after `from` (not counting `from` itself); before it when negative. */
export function addWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  holidays: Holidays,
): Temporal.PlainDate {
  const direction = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = day.add({ days: direction });
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * The last day on which something could begin and be due by `today`: everything that began on it or
 * earlier has had its `count` working days. Found by walking, for several days can share a due day.
 */
export function lastDayDueBy(
  today: Temporal.PlainDate,
  count: number,
  holidays: Holidays,
): Temporal.PlainDate {
  const compare = (began: Temporal.PlainDate) =>
    addWorkingDays(began, count, holidays).until(today).sign;
  let day = addWorkingDays(today, -count - 1, holidays);
  while (compare(day.add({ days: 1 })) >= 0) day = day.add({ days: 1 });
  return day;
}
