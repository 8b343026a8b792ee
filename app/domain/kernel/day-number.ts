/**
 * Days since 1970-01-01 of an ISO day, in integers alone: a plan counts the days of thousands of
 * people, and a calendar object for each takes longer than finding the plan.
 *
 * @throws RangeError for anything but `YYYY-MM-DD`; whether the month has such a day is not asked.
 */
export function dayNumber(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8));
  const isDay = iso.length === 10 && iso[4] === '-' && iso[7] === '-' && year + month + day > 0;
  if (!isDay) throw new RangeError('not an ISO day');
  // Counted in years that begin in March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}
