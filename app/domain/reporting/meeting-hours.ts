import type { Norm } from '../meetings/norm';

/** Fewer pairs than this are no figure: single ones would show (product.md, principle 10). */
export const LEAST_PAIRS = 5;

export interface MeetingHours {
  /** Pairs whose four weeks had any day that counts. */
  readonly pairs: number;
  /** Of these, pairs that held at least what was hoped for. */
  readonly atNorm: number;
  /** Half of them held at least so many minutes; of an even number the lower of the middle two. */
  readonly medianMinutes: number;
}

/**
 * How running pairs met in their last four weeks, from the very norms that they see themselves; null
 * for fewer than five. A pair that was away for all of it is neither above nor below.
 */
export function meetingHours(norms: readonly Norm[]): MeetingHours | null {
  const counted = norms.filter(({ normMinutes }) => normMinutes > 0);
  if (counted.length < LEAST_PAIRS) return null;
  const held = counted.map(({ heldMinutes }) => heldMinutes).sort((a, b) => a - b);
  return {
    pairs: counted.length,
    atNorm: counted.filter(({ heldMinutes, normMinutes }) => heldMinutes >= normMinutes).length,
    medianMinutes: held[Math.floor((held.length - 1) / 2)] ?? 0,
  };
}
