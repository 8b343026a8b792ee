import type { Temporal } from 'temporal-polyfill';
import { type DaySpan, spanAround } from '../../kernel/day-spans';
import { dayFromNumber, dayNumberOf } from '../../kernel/programme-time';
import type { FollowFrame } from '../follow-frame';
import { quietSpans } from '../still-days';
import type { PairingStory, PairSide } from '../story';
import { answerOf } from './answered';
import type { DueKind } from './kinds';
import { type PlannedItem, plannedItems } from './planned';

export interface DueItem {
  /** Stable: `check-in-monthly:2026-12:guide`. */
  readonly key: string;
  readonly kind: DueKind;
  readonly side: PairSide | null;
  readonly dueOn: Temporal.PlainDate;
  /** The last day on which it is not late. */
  readonly lateAfterOn: Temporal.PlainDate;
}

/**
 * done: answered, and on which day. open: due and unanswered. waiting: the same, in a pause or a
 * free week. coming: not yet due.
 */
export type CalendarItem = DueItem &
  (
    | { readonly status: 'done'; readonly doneOn: Temporal.PlainDate }
    | { readonly status: 'open' | 'waiting' | 'coming' }
  );

/**
 * What is due of a pairing and not done, in order of days: each item from its day on until it is
 * done, whoever asks and however often. During a pause or a free week nothing falls due and what is
 * open waits; what would have fallen due within it does so on the first day after. The planned end
 * alone is not moved by a pause (domain.md B3).
 */
export function dueItems(story: PairingStory, frame: FollowFrame): DueItem[] {
  return calendarItems(story, frame).flatMap(({ status, ...item }) =>
    status === 'open' ? [itemOf(item)] : [],
  );
}

/** What comes next of what is not yet due; null after the last. */
export function nextDue(story: PairingStory, frame: FollowFrame): DueItem | null {
  const coming = calendarItems(story, frame).filter(({ status }) => status === 'coming');
  const [first] = coming;
  return first ? itemOf(first) : null;
}

/** The whole calendar of a pairing, for its page: what is done, open and to come. */
export function calendarItems(story: PairingStory, frame: FollowFrame): CalendarItem[] {
  const quiet = quietSpans(story, frame);
  const today = dayNumberOf(frame.today);
  const items = plannedItems(story, frame.settings).flatMap((planned): CalendarItem[] => {
    const item = movedBy(quiet, planned);
    const doneOn = answerOf(planned, story);
    if (doneOn) return [{ ...item, status: 'done', doneOn }];
    if (!isAsked(planned.kind, story)) return [];
    if (dayNumberOf(item.dueOn) > today) return [{ ...item, status: 'coming' }];
    const waits = planned.kind !== 'end' && spanAround(quiet, today) !== undefined;
    return [{ ...item, status: waits ? 'waiting' : 'open' }];
  });
  return items.sort((a, b) => a.dueOn.since(b.dueOn).sign);
}

/** A closing pairing has its last talk and its end before it; a closed one nothing at all. */
function isAsked(kind: DueKind, { state }: PairingStory): boolean {
  if (state === 'closing') return kind === 'evaluation-final' || kind === 'end';
  return state === 'trial' || state === 'active' || state === 'paused';
}

function movedBy(quiet: readonly DaySpan[], planned: PlannedItem): DueItem {
  const { key, kind, side, on, graceDays } = planned;
  if (kind === 'end') return { key, kind, side, dueOn: on, lateAfterOn: on };
  const first = dayNumberOf(on);
  const due = openFrom(quiet, first);
  let late = due;
  for (let left = graceDays; left > 0; left--) late = openFrom(quiet, late + 1);
  return { key, kind, side, dueOn: dayFromNumber(due), lateAfterOn: dayFromNumber(late) };
}

/** The day itself, or the first after the stretch that it lies in. */
function openFrom(quiet: readonly DaySpan[], day: number): number {
  const span = spanAround(quiet, day);
  return span ? span.until + 1 : day;
}

function itemOf({ key, kind, side, dueOn, lateAfterOn }: DueItem): DueItem {
  return { key, kind, side, dueOn, lateAfterOn };
}
