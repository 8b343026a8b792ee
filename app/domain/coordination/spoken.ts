import { Temporal } from 'temporal-polyfill';
import type { StoryCheckIn } from '../pairing/story';

/** Days for which a talk answers what a pair's silence or hours ask: nobody is rung twice a week. */
export const TALK_DAYS = 7;

/**
 * Whether somebody has just talked, or has tried and set a day to try again: until then the same sign
 * is no new task. A talk before `after` (the word that worries) answers nothing.
 */
export function isSpokenWith(
  checkIns: readonly StoryCheckIn[],
  today: Temporal.PlainDate,
  after: Temporal.PlainDate | null = null,
): boolean {
  return checkIns.some(({ outcome, heldOn, nextOn }) => {
    if (nextOn && nextOn.since(today).sign > 0) return true;
    if (outcome !== 'done' || (after && Temporal.PlainDate.compare(heldOn, after) <= 0))
      return false;
    return heldOn.add({ days: TALK_DAYS }).since(today).sign > 0;
  });
}
