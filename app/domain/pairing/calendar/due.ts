import type { Temporal } from 'temporal-polyfill';
import { dayFromNumber } from '../../kernel/programme-time';
import type { FollowFrame } from '../follow-frame';
import type { PairingStory, PairSide } from '../story';
import type { DueKind } from './kinds';
import { type DueStatus, type Standing, standingsOf } from './standing';

export interface DueItem {
  /** Stable: `check-in-monthly:2026-12:guide`. */
  readonly key: string;
  readonly kind: DueKind;
  readonly side: PairSide | null;
  readonly dueOn: Temporal.PlainDate;
  /** The last day on which it is not late. */
  readonly lateAfterOn: Temporal.PlainDate;
}

export interface CalendarItem extends DueItem {
  readonly status: DueStatus;
  /** Null while it is not done. */
  readonly doneOn: Temporal.PlainDate | null;
}

/**
 * What is due of a pairing and not done, in order of days: each item from its day on until it is
 * done, whoever asks and however often. During a pause or a free week nothing falls due and what is
 * open waits; what would have fallen due within it does so on the first day after. The planned end
 * alone is not moved by a pause (domain.md B3).
 */
export function dueItems(story: PairingStory, frame: FollowFrame): DueItem[] {
  return standingsOf(story, frame).flatMap((one) => (one.status === 'open' ? [itemOf(one)] : []));
}

/** What comes next of what is not yet due; null after the last. */
export function nextDue(story: PairingStory, frame: FollowFrame): DueItem | null {
  const next = standingsOf(story, frame).find(({ status }) => status === 'coming');
  return next ? itemOf(next) : null;
}

/** The whole calendar of a pairing, for its page: what is done, open and to come. */
export function calendarItems(story: PairingStory, frame: FollowFrame): CalendarItem[] {
  return standingsOf(story, frame).map((one) => ({
    ...itemOf(one),
    status: one.status,
    doneOn: one.doneOn,
  }));
}

function itemOf({ item: { key, kind, side }, due, late }: Standing): DueItem {
  return { key, kind, side, dueOn: dayFromNumber(due), lateAfterOn: dayFromNumber(late) };
}
