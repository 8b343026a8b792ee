import type { Temporal } from 'temporal-polyfill';
import { dayNumberOf } from '../../kernel/programme-time';
import type { PairingStory, PairSide } from '../story';
import { isTalk } from './kinds';
import type { PlannedItem } from './planned';

export interface Answer {
  readonly dueKey: string;
  readonly side: PairSide;
  readonly isTalk: boolean;
  readonly day: number;
  readonly on: Temporal.PlainDate;
}

/** The check-ins that took place, the earliest first. */
export function answersOf({ checkIns }: PairingStory): readonly Answer[] {
  return checkIns
    .filter(({ outcome }) => outcome === 'done')
    .map(({ dueKey, side, kind, heldOn }) => ({
      dueKey,
      side,
      isTalk: isTalk(kind),
      day: dayNumberOf(heldOn),
      on: heldOn,
    }))
    .sort((a, b) => a.day - b.day);
}

/**
 * The day on which an item was done, or null. Done is what a check-in names by its key; and one talk
 * answers every talk that its side was to have by that day, so that a month without a call does not
 * make two calls of the next.
 */
export function answerTo(
  { key, kind, side, day }: PlannedItem,
  answers: readonly Answer[],
): Temporal.PlainDate | null {
  const asksTalk = isTalk(kind);
  const answer = answers.find(
    (one) => one.dueKey === key || (asksTalk && one.isTalk && one.side === side && one.day >= day),
  );
  return answer?.on ?? null;
}
