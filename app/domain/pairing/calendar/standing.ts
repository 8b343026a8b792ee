import type { Temporal } from 'temporal-polyfill';
import { type DaySpan, spanAround } from '../../kernel/day-spans';
import { dayNumberOf } from '../../kernel/programme-time';
import type { FollowFrame } from '../follow-frame';
import { quietSpans } from '../still-days';
import type { PairingStory } from '../story';
import { answersOf, answerTo } from './answered';
import type { DueKind } from './kinds';
import { type PlannedItem, plannedItems } from './planned';

/**
 * done: answered. open: due and unanswered. waiting: the same, in a pause or a free week. coming: not
 * yet due.
 */
export type DueStatus = 'done' | 'open' | 'waiting' | 'coming';

/** Where one item stands today; days as `dayNumber` counts. */
export interface Standing {
  readonly item: PlannedItem;
  readonly due: number;
  readonly late: number;
  readonly status: DueStatus;
  /** Null while it is not done. */
  readonly doneOn: Temporal.PlainDate | null;
}

/** The whole calendar of a pairing in order of days; of what is no longer asked only what was done. */
export function standingsOf(story: PairingStory, frame: FollowFrame): Standing[] {
  const quiet = quietSpans(story, frame);
  const answers = answersOf(story);
  const today = dayNumberOf(frame.today);
  const waitsToday = spanAround(quiet, today) !== undefined;
  const standings: Standing[] = [];
  for (const item of plannedItems(story, frame.settings)) {
    const doneOn = answerTo(item, answers);
    if (!doneOn && !isAsked(item.kind, story)) continue;
    const days = daysOf(item, quiet);
    const open = waitsToday && item.kind !== 'end' ? 'waiting' : 'open';
    const status = doneOn ? 'done' : days.due > today ? 'coming' : open;
    standings.push({ item, ...days, status, doneOn });
  }
  return standings.sort((a, b) => a.due - b.due);
}

/** A closing pairing has its last talk and its end before it; a closed one nothing at all. */
function isAsked(kind: DueKind, { state }: PairingStory): boolean {
  if (state === 'closing') return kind === 'evaluation-final' || kind === 'end';
  return state === 'trial' || state === 'active' || state === 'paused';
}

/** The planned end is moved by nobody but a coordinator (domain.md B3). */
function daysOf({ kind, day, graceDays }: PlannedItem, quiet: readonly DaySpan[]) {
  if (kind === 'end') return { due: day, late: day };
  const due = openFrom(quiet, day);
  let late = due;
  for (let left = graceDays; left > 0; left--) late = openFrom(quiet, late + 1);
  return { due, late };
}

/** The day itself, or the first after the stretch that it lies in. */
function openFrom(quiet: readonly DaySpan[], day: number): number {
  const span = spanAround(quiet, day);
  return span ? span.until + 1 : day;
}
