import type { MeetingState } from './meeting-state';
import type { Word } from './said';

/** How a meeting stands: what counts, and whether a coordinator should look. */
export interface Standing {
  readonly state: MeetingState;
  /** What counts towards the norm; null where it did not happen. */
  readonly minutes: number | null;
  /** The sides differ, in length or in whether it happened at all, and nobody has settled it. */
  readonly isDisputed: boolean;
  readonly activities: readonly string[];
}

/** What a coordinator has said once and for all. */
export interface Settled {
  readonly state: MeetingState;
  readonly minutes: number | null;
}

/**
 * What is true of a meeting as long as these words stand (domain.md B4): both sides' words are kept,
 * the lower length counts, and a difference is for a coordinator's eyes. If one side says that they
 * met and the other that they did not, they met: an hour is not taken from a pair by one press. A
 * coordinator's settlement outlives later words, not the last of them.
 */
export function standing(
  words: readonly Word[],
  before: { readonly isPlanned: boolean; readonly settled: Settled | null },
): Standing {
  if (words.length === 0) {
    const state = before.isPlanned ? 'planned' : 'undone';
    return { state, minutes: null, isDisputed: false, activities: [] };
  }
  const activities = [...new Set(words.flatMap((word) => word.activities))];
  if (before.settled) return { ...before.settled, isDisputed: false, activities };
  const held = words.filter((word) => word.outcome === 'held');
  if (held.length === 0) {
    const [first, ...others] = words.map((word) => word.outcome);
    const agree = others.every((other) => other === first);
    const state = agree && first ? first : 'cancelled-by-both';
    return { state, minutes: null, isDisputed: false, activities };
  }
  const lengths = held.map((word) => word.minutes ?? 0);
  const isDisputed = held.length < words.length || new Set(lengths).size > 1;
  return { state: 'held', minutes: Math.min(...lengths), isDisputed, activities };
}
