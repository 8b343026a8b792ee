import Holidays from 'date-holidays';

const byYear = new Map<number, readonly string[]>();

/** Norway's public holidays of the given years as ISO days, Sundays that are holidays included. */
export function norwegianHolidays(years: readonly number[]): ReadonlySet<string> {
  return new Set(years.flatMap(daysOf));
}

function daysOf(year: number): readonly string[] {
  let days = byYear.get(year);
  if (!days) {
    const calendar = new Holidays('NO');
    days = calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
    byYear.set(year, days);
  }
  return days;
}
