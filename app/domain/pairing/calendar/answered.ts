import type { Temporal } from 'temporal-polyfill';
import type { PairingStory } from '../story';
import { isTalk } from './kinds';
import type { PlannedItem } from './planned';

/**
 * The day on which an item was done, or null. Done is what a check-in names by its key; and one talk
 * answers every talk that its side was to have by that day, so that a month without a call does not
 * make two calls of the next.
 */
export function answerOf(item: PlannedItem, { checkIns }: PairingStory): Temporal.PlainDate | null {
  const answers = checkIns.filter(
    ({ outcome, dueKey, kind, side, heldOn }) =>
      outcome === 'done' &&
      (dueKey === item.key ||
        (isTalk(item.kind) &&
          isTalk(kind) &&
          side === item.side &&
          item.on.until(heldOn).sign >= 0)),
  );
  return answers.reduce<Temporal.PlainDate | null>(
    (first, { heldOn }) => (first && first.until(heldOn).sign >= 0 ? first : heldOn),
    null,
  );
}
