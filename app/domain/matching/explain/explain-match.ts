import { failures, type HardFailure, type HardLimit, keptLimits } from '../pair/feasible';
import { type Part, scoreOf } from '../pair/score';
import { slotsOf } from '../pair/traits';
import type { Slot } from '../people';
import type { PeopleProblem } from '../problem/build';
import type { Delta } from '../round/round';
import { candidatesOf, guideOf } from '../solver/plan';
import type { Plan } from '../solver/solve';
import { type Rank, type Reason, rankOf, reasonsFor, reasonsToWatch } from './reasons';

/** Why this guide: for the coordinator's eyes, since private wishes stand in it as themselves. */
export interface MatchExplanation {
  readonly household: string;
  readonly guide: string;
  /** Exactly the sum of the parts' points. */
  readonly total: number;
  readonly parts: readonly Part[];
  /** At most three each, the weightiest first. */
  readonly reasons: readonly Reason[];
  readonly watch: readonly Reason[];
  readonly commonSlots: readonly Slot[];
  /** Limits that mattered here and were kept. */
  readonly hard: readonly HardLimit[];
  /** Limits that a pairing by hand breaks; empty for every pair that the engine proposes. */
  readonly failures: readonly HardFailure[];
  /** This guide among all who are possible, equal scores sharing the better rank; null if none. */
  readonly rankForHousehold: Rank | null;
  readonly alternatives: readonly Alternative[];
  /** Answers that were missing, so that points were assumed. */
  readonly uncertain: readonly Reason[];
}

export interface Alternative {
  readonly guide: string;
  readonly total: number;
  /** Exactly what would follow (withConsequences); null where no plan holds the pair. */
  readonly ifChosen?: Delta | null;
}

/** The explanation of the household's place in the plan; null when it has none. */
export function explainMatch(
  problem: PeopleProblem,
  plan: Plan,
  household: string,
): MatchExplanation | null {
  const guide = guideOf(problem, plan, household);
  return guide === null ? null : explainPair(problem, household, guide);
}

/** Any pair explained, possible or not: for a proposal, and for what a coordinator pairs by hand. */
export function explainPair(
  problem: PeopleProblem,
  household: string,
  guide: string,
): MatchExplanation {
  const h = problem.households.get(household);
  const g = problem.guides.get(guide);
  if (h === undefined || g === undefined) throw new Error('a pair with an unknown id');
  const { total, parts } = scoreOf(h, g, problem.weights, problem.on);
  const candidates = candidatesOf(problem, household);
  const rank = rankOf(candidates, guide);
  const commonSlots = slotsOf(h.slots & g.slots);
  const { minOverlapSlots } = problem.on.rules;
  return {
    household,
    guide,
    total,
    parts,
    reasons: reasonsFor(parts, rank, commonSlots),
    watch: reasonsToWatch(parts, h, commonSlots, minOverlapSlots),
    commonSlots,
    hard: keptLimits(h, g, problem.on),
    failures: failures(h, g, problem.on),
    rankForHousehold: rank,
    alternatives: candidates
      .filter((c) => c.guide !== guide)
      .slice(0, SHOWN)
      .map((c) => ({ guide: c.guide, total: c.score })),
    uncertain: parts.flatMap(({ criterion, facts }) =>
      facts.filter((f) => f.tone === 'unknown').map((f) => ({ criterion, fact: f })),
    ),
  };
}

/** So many other guides are named. */
const SHOWN = 3;
