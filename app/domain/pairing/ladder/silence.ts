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
  const day = dayNumberOf(today);
  let since = startedOn;
  let last = dayNumberOf(startedOn);
  for (const { state, on } of meetings) {
    const held = dayNumberOf(on);
    if (state !== 'held' || held <= last || held > day) continue;
    [since, last] = [on, held];
  }
  return { since, days: daysOutside(still, { from: last + 1, until: day }) };
}
