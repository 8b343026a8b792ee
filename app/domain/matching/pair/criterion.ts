import type { Conditions } from './conditions';
import type { Fact } from './facts';
import type { GuideTraits, HouseholdTraits } from './traits';

/** One thing that the score looks at; `points` and `facts` must tell the same story. */
export interface CriterionRule {
  /** Integer from 0 to `of`. */
  readonly points: (h: HouseholdTraits, g: GuideTraits, of: number, on: Conditions) => number;
  /**
   * Everything that `points` reads of each side: pairs with the same two values get the same
   * points, so that a run works them out once.
   */
  readonly reads: {
    readonly household: (h: HouseholdTraits) => string | number;
    readonly guide: (g: GuideTraits) => string | number;
  };
  readonly facts: (h: HouseholdTraits, g: GuideTraits, on: Conditions) => Fact[];
}

/** `of × part / whole`, rounded half up, in integers all the way (`of` ≤ 1000, `whole` ≤ 10⁶). */
export function share(part: number, whole: number, of: number): number {
  return Math.floor((2 * of * part + whole) / (2 * whole));
}
