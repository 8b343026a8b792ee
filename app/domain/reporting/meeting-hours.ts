import type { Norm } from '../meetings/norm';

/** Fewer pairs than this are no figure: single ones would show (product.md, principle 10). */
export const LEAST_PAIRS = 5;

/** So many, fewer than so many or more than so many: a part of fewer than five is not told. */
interface CountOfPairs {
  readonly bound: 'exact' | 'fewer' | 'more';
  readonly count: number;
}

export interface MeetingHours {
  /** Pairs whose four weeks had any day that counts. */
  readonly pairs: number;
  /** Of these, pairs that held at least what was hoped for; null while either part must be small. */
  readonly atNorm: CountOfPairs | null;
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
    atNorm: countOf(counted),
    medianMinutes: held[Math.floor((held.length - 1) / 2)] ?? 0,
  };
}

function countOf(counted: readonly Norm[]): CountOfPairs | null {
  if (counted.length < 2 * LEAST_PAIRS) return null;
  const met = counted.filter(({ heldMinutes, normMinutes }) => heldMinutes >= normMinutes).length;
  if (met < LEAST_PAIRS) return { bound: 'fewer', count: LEAST_PAIRS };
  const most = counted.length - LEAST_PAIRS;
  return met > most ? { bound: 'more', count: most } : { bound: 'exact', count: met };
}
