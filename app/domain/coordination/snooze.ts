import type { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../kernel/programme-time';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reason } from './task';

/** Why a task is put off; codes, so that nobody has to write about a person. */
export const SNOOZE_REASONS = [
  'agreed-later',
  'waits-for-answer',
  'no-answer-yet',
  'is-away',
  'known-and-fine',
  'no-time',
  'other',
] as const;
export type SnoozeReason = (typeof SNOOZE_REASONS)[number];

/** Nothing is put off for longer: what nobody looks at for a month is forgotten. */
export const SNOOZE_MOST_DAYS = 30;

export type SnoozeRefusal = 'snooze-not-ahead' | 'snooze-too-long';

/** The day on which a task comes back: tomorrow at the earliest, 30 days from today at the latest. */
export function snoozeUntil(
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, SnoozeRefusal> {
  const days = daysBetween(today, until);
  if (days < 1) return refuse('snooze-not-ahead', 'untilOn');
  if (days > SNOOZE_MOST_DAYS) return refuse('snooze-too-long', 'untilOn');
  return ok(until);
}

export interface Snooze {
  readonly taskKey: string;
  /** ISO day on which it comes back. */
  readonly untilOn: string;
}

/** Keys that nobody needs to see today. */
export function putOffKeys(snoozes: readonly Snooze[], today: Temporal.PlainDate): Set<string> {
  return new Set(snoozes.filter((one) => one.untilOn > today.toString()).map((one) => one.taskKey));
}

/**
 * The reasons that are left. A snooze is about one reason: a new or worse one, or another side, has
 * another key, and brings the row back by itself.
 */
export function withoutPutOff(reasons: readonly Reason[], putOff: ReadonlySet<string>): Reason[] {
  return reasons.filter((reason) => reason.keys.some((key) => !putOff.has(key)));
}
