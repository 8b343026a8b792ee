import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number';

/** Days and weeks of the programme are those of this zone, wherever the server stands. */
export const PROGRAMME_ZONE = 'Europe/Oslo';

/** Where rules get the time from: tests and the demo put in their own. */
export interface Clock {
  now(): Temporal.Instant;
}

export function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(PROGRAMME_ZONE).toPlainDate();
}

export function today(clock: Clock): Temporal.PlainDate {
  return dayOf(clock.now());
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** A day as `dayNumber` counts: arithmetic of many days at once is done in numbers. */
export function dayNumberOf(day: Temporal.PlainDate): number {
  return dayNumber(day.toString());
}

/** The day that `dayNumber` counted. */
export function dayFromNumber(days: number): Temporal.PlainDate {
  return EPOCH.add({ days });
}
