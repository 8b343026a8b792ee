import ical, { ICalEventStatus } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { dateOf } from '~/infra/access-tokens.server';

export interface CalendarEntry {
  /** Of the meeting; the same in every file and at every reading. */
  readonly id: string;
  readonly version: number;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly isCancelled: boolean;
  /** When it was made, or cancelled. */
  readonly saidAt: Temporal.Instant;
}

/** Clients are asked to come back so often; the limit of the address allows far more. */
const REFRESH_SECONDS = 6 * 3600;

/**
 * A calendar file (RFC 5545) of appointments: when, and the one word of the catalogue. Nothing that a
 * person wrote has a way in. Moments are written in UTC: a calendar shows them in Oslo's wall clock
 * on both sides of a change of clocks. The same entries give the same text.
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  t: (key: 'week:calendar-title' | 'week:calendar-name') => string,
): string {
  const title = t('week:calendar-title');
  const calendar = ical({
    // Never a text from outside: the library writes this line as it comes.
    prodId: '//Appointments//EN',
    name: t('week:calendar-name'),
    ttl: REFRESH_SECONDS,
    events: entries.map((entry) => ({
      id: `${entry.id}@appointment`,
      sequence: entry.version - 1,
      stamp: dateOf(entry.saidAt),
      start: dateOf(entry.startsAt),
      end: dateOf(entry.startsAt.add({ minutes: entry.minutes })),
      summary: title,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })),
  });
  return `${calendar.toString()}\r\n`;
}
