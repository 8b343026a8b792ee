import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../kernel/programme-time';

/** Both days included. */
export interface Span {
  readonly fromOn: Temporal.PlainDate;
  readonly untilOn: Temporal.PlainDate;
}

/** A month of a pairing where its length is counted in days: nine of them are the 270 of domain.md. */
const DAYS_OF_MONTH = 30;

export function effectiveDaysOf(months: number): number {
  return months * DAYS_OF_MONTH;
}

/** Days of breaks from `fromOn` up to and without `today`; a day in two breaks counts once. */
export function pausedDays(
  fromOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  breaks: readonly Span[],
): number {
  let days = 0;
  let counted = fromOn;
  const inOrder = [...breaks].sort((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn));
  for (const one of inOrder) {
    const from = later(one.fromOn, counted);
    const until = earlier(one.untilOn.add({ days: 1 }), today);
    if (Temporal.PlainDate.compare(from, until) >= 0) continue;
    days += daysBetween(from, until);
    counted = until;
  }
  return days;
}

/** Days that a pairing has lasted without its pauses; today is not over and does not count. */
export function effectiveDays(
  startedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  pauses: readonly Span[],
): number {
  return Math.max(0, daysBetween(startedOn, today) - pausedDays(startedOn, today, pauses));
}

export function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}

export function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}
