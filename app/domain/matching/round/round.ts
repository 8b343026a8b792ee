import type { Result } from '../../kernel/result';
import type { Guide, Household } from '../people';
import type { PeopleProblem } from '../problem/build';
import type { Plan } from '../solver/solve';

/**
 * A plan that can be changed: each change answers with what moved, and the plan stays the best one
 * that there is under all the changes so far.
 */
export interface Round {
  /** Problem and plan as they stand, changes included: what the explanations read. */
  state(): { readonly problem: PeopleProblem; readonly plan: Plan };
  /** The pair stays together whatever else changes; the rules are not asked, a person decided. */
  pin(household: string, guide: string): Result<Delta, RoundRefusal>;
  /** Takes a pin away again; the pair may stay if it is the best one anyway. */
  unpin(household: string): Result<Delta, RoundRefusal>;
  /** The pair is not proposed any more; a pin of the same pair is refused, and the other way round. */
  forbid(household: string, guide: string): Result<Delta, RoundRefusal>;
  /** A household or a guide leaves the round; a guide's pinned pairs leave with it. */
  withdraw(id: string): Result<Delta, RoundRefusal>;
  add(household: Household): Result<Delta, RoundRefusal>;
  addGuide(guide: Guide): Result<Delta, RoundRefusal>;
  /** Free places of a guide, an integer ≥ the number of its pins. */
  setCapacity(guide: string, places: number): Result<Delta, RoundRefusal>;
  /** Takes back the last change that is not taken back yet; null when there is none. */
  undo(): Delta | null;
  /** A round of its own that starts as this one stands: what-if without touching the plan. */
  fork(): Round;
}

/** What a change did: the three integers of the objective as after minus before. */
export interface Delta {
  /** Households whose guide is another than before, by id; null = waits, or is not in the round. */
  readonly changed: readonly Move[];
  readonly people: number;
  readonly priority: number;
  readonly score: number;
}

export interface Move {
  readonly household: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type RoundRefusal =
  | 'unknown-id'
  | 'known-id'
  | 'pair-forbidden'
  | 'pair-pinned'
  | 'already-pinned'
  | 'no-place';
