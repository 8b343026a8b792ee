import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../kernel/result';
import type { PairingState } from './pairing-state';

// While the own guide is ill another guide meets the participant for a while. The pairing stays the
// own guide's; the cover takes one of the other guide's places until it ends.

/** Who have met and go on meeting. The rest have nobody to stand in for, or nothing left to do. */
const CAN_BE_COVERED = {
  'first-meeting-to-book': false,
  'first-meeting-booked': false,
  trial: true,
  active: true,
  paused: true,
  closing: true,
  completed: false,
  'ended-early': false,
} as const satisfies Record<PairingState, boolean>;

export const COVER_MOST_WEEKS = 12;

export type CoverRefusal =
  | 'pairing-not-in-that-state'
  | 'cover-by-own-guide'
  | 'cover-already-there'
  | 'cover-is-over'
  | 'cover-too-long'
  | 'guide-not-available'
  | 'guide-has-no-place'
  | 'pair-was-refused';

export interface CoverFacts {
  readonly state: PairingState;
  readonly isOwnGuide: boolean;
  readonly isBlocked: boolean;
  readonly guideIsAvailable: boolean;
  /** Places that neither a pairing nor a cover holds. */
  readonly freePlaces: number;
  readonly fromOn: Temporal.PlainDate;
  readonly untilOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

export function canBeCovered(state: PairingState): boolean {
  return CAN_BE_COVERED[state];
}

/** Whether this guide may stand in for that time. A pair that was refused once is refused here too. */
export function mayCover(facts: CoverFacts): Result<null, CoverRefusal> {
  const { fromOn, untilOn, today } = facts;
  if (!CAN_BE_COVERED[facts.state]) return refuse('pairing-not-in-that-state');
  if (facts.isOwnGuide) return refuse('cover-by-own-guide');
  const isOver = [fromOn, today].some((day) => Temporal.PlainDate.compare(untilOn, day) < 0);
  if (isOver) return refuse('cover-is-over');
  const latest = fromOn.add({ weeks: COVER_MOST_WEEKS });
  if (Temporal.PlainDate.compare(untilOn, latest) >= 0) return refuse('cover-too-long');
  if (facts.isBlocked) return refuse('pair-was-refused');
  if (!facts.guideIsAvailable) return refuse('guide-not-available');
  if (facts.freePlaces <= 0) return refuse('guide-has-no-place');
  return ok(null);
}
