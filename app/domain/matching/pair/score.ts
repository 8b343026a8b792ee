import type { Guide, Household } from '../people';
import { CRITERIA, type Criterion, type Weights } from '../settings';
import type { Conditions } from './conditions';
import { CRITERION } from './criteria';
import type { Fact } from './facts';
import { type GuideTraits, guideTraits, type HouseholdTraits, householdTraits } from './traits';

export interface Part {
  readonly criterion: Criterion;
  /** Integer from 0 to `of`. */
  readonly points: number;
  readonly of: number;
  readonly facts: readonly Fact[];
}

export interface Score {
  /** 0–1000: exactly the sum of the parts. */
  readonly total: number;
  readonly parts: readonly Part[];
}

/** How well two suit each other. Waiting is not in it: who waits longest goes first, not better. */
export function score(h: Household, g: Guide, weights: Weights, on: Conditions): Score {
  return scoreOf(householdTraits(h, on), guideTraits(g, on), weights, on);
}

export function scoreOf(
  h: HouseholdTraits,
  g: GuideTraits,
  weights: Weights,
  on: Conditions,
): Score {
  const parts = CRITERIA.map((criterion): Part => {
    const of = weights[criterion];
    const { points, facts } = CRITERION[criterion];
    return { criterion, points: points(h, g, of, on), of, facts: facts(h, g, on) };
  });
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** The total alone, without a single object: for the edges of one run. */
export function totalOf(
  h: HouseholdTraits,
  g: GuideTraits,
  weights: Weights,
  on: Conditions,
): number {
  let total = 0;
  for (const criterion of CRITERIA) {
    total += CRITERION[criterion].points(h, g, weights[criterion], on);
  }
  return total;
}
