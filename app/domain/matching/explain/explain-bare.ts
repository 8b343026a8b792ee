import type { Problem } from '../problem/problem';
import { competitionGroup } from '../solver/competition';
import { candidatesOf, pairsOf, rowOf, unmatchedOf } from '../solver/plan';
import type { Plan } from '../solver/solve';
import type { Rank } from './reasons';
import { rankOf } from './reasons';

/** What can be said of a plan when only ids, priorities and scores are known. */
export interface BareExplanations {
  readonly matches: readonly {
    readonly household: string;
    readonly guide: string;
    readonly total: number;
    /** Null for a pinned pair. */
    readonly rankForHousehold: Rank | null;
    readonly alternatives: readonly { readonly guide: string; readonly total: number }[];
  }[];
  readonly unmatched: readonly BareWait[];
}

type BareWait =
  | { readonly household: string; readonly kind: 'no-feasible-guide' }
  | {
      readonly household: string;
      readonly kind: 'all-taken';
      readonly people: readonly string[];
      readonly guides: readonly string[];
      readonly places: number;
      /** Lowest priority that was placed in the group; null where pins took every place. */
      readonly lowestPriorityServed: number | null;
      readonly ownPriority: number;
    };

export function explainBare(problem: Problem, plan: Plan): BareExplanations {
  return {
    matches: pairsOf(problem, plan).map(({ household, guide, score }) => {
      const candidates = candidatesOf(problem, household);
      return {
        household,
        guide,
        total: score,
        rankForHousehold: rankOf(candidates, guide),
        alternatives: candidates
          .filter((candidate) => candidate.guide !== guide)
          .slice(0, 3)
          .map((candidate) => ({ guide: candidate.guide, total: candidate.score })),
      };
    }),
    unmatched: unmatchedOf(problem, plan).map((household) => waitOf(problem, plan, household)),
  };
}

function waitOf(problem: Problem, plan: Plan, household: string): BareWait {
  const row = rowOf(problem, household);
  if (problem.rowPtr[row] === problem.rowPtr[row + 1]) {
    return { household, kind: 'no-feasible-guide' };
  }
  const { rows, columns, places } = competitionGroup(problem, plan, row);
  const served = rows.filter((other) => other !== row).map((other) => problem.priority[other] ?? 0);
  return {
    household,
    kind: 'all-taken',
    people: rows.map((other) => problem.rows[other] ?? ''),
    guides: columns.map((column) => problem.columns[column] ?? ''),
    places,
    lowestPriorityServed: served.length === 0 ? null : Math.min(...served),
    ownPriority: problem.priority[row] ?? 0,
  };
}
