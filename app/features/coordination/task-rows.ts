import { Temporal } from 'temporal-polyfill';
import { dayOf, PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { dateOf } from '~/infra/access-tokens.server';

/** Rows read of each source; a desk with more than this has other problems than ranking. */
export const MOST = 50;

export type Day = Temporal.PlainDate;

/** The last moment of the day so many days before. */
export const before = (day: Day, days: number) => endOf(day.subtract({ days }));

export const endOf = (day: Day) =>
  dateOf(day.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: '23:59:59.999' }).toInstant());

export const dayOfDate = (at: Date) =>
  dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();

export const nameOf = (person: { firstName: string; lastName: string; alias?: string }) =>
  [person.alias || person.firstName, person.lastName].join(' ').trim();

/** First and full name by id of a guide or participant. */
export type Names = ReadonlyMap<string, { readonly first: string; readonly full: string }>;
