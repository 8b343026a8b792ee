import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';

// A contact history comes from several tables. Each gives its newest rows before one point in time;
// together they make a page, and the last row on it is the point for the next.

export const HISTORY_PAGE = 25;

/** Where a row stands: its day first, for a talk is often written down later, then its writing. */
export interface Place {
  /** ISO day of the programme. */
  readonly day: string;
  /** ISO moment, in milliseconds. */
  readonly at: string;
  readonly id: string;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})_([a-z0-9-]{1,40})$/;

export function cursorOf({ day, at, id }: Place): string {
  return `${day}_${Date.parse(at)}_${id}`;
}

/** Null for what no page of ours links to: the history then starts at its newest row. */
export function placeAt(cursor: string): Place | null {
  const [, day = '', moment = '', id = ''] = CURSOR.exec(cursor) ?? [];
  const milliseconds = Number(moment);
  if (id === '' || milliseconds > 8.64e15 || !isDay(day)) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
  return { day, at, id };
}

/** The newest first. */
export function byPlace(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  const [one, other] = [Date.parse(a.at), Date.parse(b.at)];
  if (one !== other) return other - one;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

/** First moment of a day, and of the day after it. */
export function boundsOf(day: string): { readonly from: Date; readonly until: Date } {
  const start = Temporal.PlainDate.from(day);
  const moment = (on: Temporal.PlainDate) =>
    new Date(on.toZonedDateTime(PROGRAMME_ZONE).epochMilliseconds);
  return { from: moment(start), until: moment(start.add({ days: 1 })) };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
