import { type Locale, languageTag } from './languages';

const ZONE = 'Europe/Oslo';

/** A day (ISO text) in words: "3. mars 2026". An empty text stays empty. */
export function formatDay(day: string | null, locale: Locale): string {
  if (!day) return '';
  return format(`${day}T12:00:00Z`, locale, { dateStyle: 'long' });
}

/** A day (ISO text) short enough for a chip, with its weekday: "lør. 21. nov.". */
export function formatWeekday(day: string, locale: Locale): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return format(`${day}T12:00:00Z`, locale, options);
}

/** A moment (ISO text) as day and wall-clock time in the programme's zone. */
export function formatMoment(moment: string | null, locale: Locale): string {
  if (!moment) return '';
  return format(moment, locale, { dateStyle: 'full', timeStyle: 'short' });
}

/** The wall-clock time of a moment (ISO text) in the programme's zone: "10:42". */
export function formatTime(moment: string, locale: Locale): string {
  return format(moment, locale, { timeStyle: 'short' });
}

/** The wall clock of a moment as twenty-four hours, as clocks and timetables here show it: "17:30". */
export function formatClock(moment: string, locale: Locale): string {
  return format(moment, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The weekday and day of a moment in the programme's zone: "tirsdag 3. november". */
export function formatWeekdayOf(moment: string, locale: Locale): string {
  return format(moment, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The name of an ISO weekday, 1 is Monday, as it stands inside a sentence: "mandag", "Monday". */
export function weekdayName(weekday: number, locale: Locale): string {
  // The first of January 2024 was a Monday.
  return format(`2024-01-0${weekday}T12:00:00Z`, locale, { weekday: 'long' });
}

/** The day of a moment in the programme's zone. */
export function formatDayOf(moment: string | null, locale: Locale): string {
  if (!moment) return '';
  return format(moment, locale, { dateStyle: 'long' });
}

function format(moment: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: ZONE });
  return formatter.format(Date.parse(moment));
}
