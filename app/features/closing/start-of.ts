import { Temporal } from 'temporal-polyfill';

/** First day of a pairing; null where it never began. */
export function startOf(row: { readonly startedOn: string | null }): Temporal.PlainDate | null {
  return row.startedOn ? Temporal.PlainDate.from(row.startedOn) : null;
}
