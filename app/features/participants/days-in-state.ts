import { Temporal } from 'temporal-polyfill';
import { dayOf, daysBetween, today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';

/** Days in the state; for who is in the queue, a pause included, since the first day of waiting. */
export function daysIn(
  row: { readonly state: string; readonly stateSince: Date; readonly waitingSinceOn: string },
  { clock }: Pick<Context, 'clock'>,
): number {
  const isQueued = row.state === 'waiting' || row.state === 'paused';
  const moment = Temporal.Instant.fromEpochMilliseconds(row.stateSince.getTime());
  const since = isQueued ? Temporal.PlainDate.from(row.waitingSinceOn) : dayOf(moment);
  return daysBetween(since, today(clock));
}
