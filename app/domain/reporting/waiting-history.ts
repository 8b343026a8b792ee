import type { Wait } from './waiting-curve';

/** One unit's first wait, in days counted from a day of the reader's choice. */
export interface WaitingHistory {
  readonly since: number;
  /** Both sides had said yes; nothing later is counted. */
  readonly guideOn: number | null;
  /** Left the queue without a guide. */
  readonly leftOn: number | null;
}

/**
 * Figures are of those who began to wait in the two years before. A limit by the first day keeps
 * short and long waits in their true proportion; "everybody who waited this year" would not.
 */
export const MONTHS_WATCHED = 24;

/**
 * How a first wait stood at the end of day `on`; null for whoever began later, or not after the day
 * `after` from which on beginnings are watched.
 */
export function waitOn(history: WaitingHistory, on: number, after: number): Wait | null {
  const { since, guideOn, leftOn } = history;
  if (since > on || since <= after) return null;
  const gotGuide = guideOn !== null && guideOn <= on;
  const end = Math.min(on, (gotGuide ? guideOn : leftOn) ?? on);
  return { days: Math.max(0, end - since), gotGuide };
}
