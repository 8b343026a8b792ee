import type { Temporal } from 'temporal-polyfill';
import { type DaySpan, daysOutside } from '../../kernel/day-spans';
import { dayNumberOf } from '../../kernel/programme-time';
import type { FollowFrame } from '../follow-frame';
import type { PairingStory } from '../story';

export interface Silence {
  /** The day of the last meeting, in person or by phone; of the start where there was none. */
  readonly since: Temporal.PlainDate;
  /** Days after it up to today, without pauses, days away and free weeks. */
  readonly days: number;
}

/** How long a pair has not met; null before its start. What lies in the future is no meeting yet. */
export function silenceOf(
  { startedOn, meetings }: PairingStory,
  { today }: FollowFrame,
  still: readonly DaySpan[],
): Silence | null {
  if (!startedOn) return null;
  let since = startedOn;
  for (const { state, on } of meetings) {
    if (state === 'held' && since.until(on).sign > 0 && on.until(today).sign >= 0) since = on;
  }
  const span = { from: dayNumberOf(since) + 1, until: dayNumberOf(today) };
  return { since, days: daysOutside(still, span) };
}
