import { priorityOf } from '~/domain/matching/problem/build';
import type { Problem } from '~/domain/matching/problem/problem';
import { guideOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';
import { type Consequence, consequence, waitedBy } from './consequences';

/** Somebody else who could get a guide, with what would follow. */
export interface AlsoPossible extends Consequence {
  /** Points of the pair. */
  readonly total: number;
  /** Whole days waited. */
  readonly waited: number;
  /** The guide that the plan has for them now. */
  readonly has: string | null;
}

/** Who else could get this guide: the first few in the order in which the plan serves, and how many. */
export function whoElse(
  open: OpenPlan,
  {
    guide,
    except,
    most,
    ...whatIf
  }: WhatIf & { readonly guide: string; readonly except: string; readonly most: number },
): { readonly of: number; readonly first: readonly AlsoPossible[] } {
  const { round } = open.under(whatIf);
  const { problem, plan } = round.state();
  const { today } = problem.on;
  const others = possibleFor(problem, guide).flatMap(({ household, score }) => {
    const unit = problem.households.get(household)?.unit;
    if (unit === undefined || household === except) return [];
    return [{ household, score, priority: priorityOf(unit, today) }];
  });
  const first = others
    .sort((a, b) => b.priority - a.priority || (a.household < b.household ? -1 : 1))
    .slice(0, Math.min(most, MOST_ASKED))
    .map(({ household, score }) => ({
      ...consequence(round, household, guide),
      total: score,
      waited: waitedBy(problem, household),
      has: guideOf(problem, plan, household),
    }));
  return { of: others.length, first };
}

const MOST_ASKED = 12;

/** Every household that the guide is possible for: one walk along all the edges. */
function possibleFor(problem: Problem, guide: string) {
  const found: { readonly household: string; readonly score: number }[] = [];
  const column = problem.columns.indexOf(guide);
  problem.rows.forEach((household, row) => {
    const end = problem.rowPtr[row + 1] ?? 0;
    for (let e = problem.rowPtr[row] ?? 0; e < end; e++) {
      if (problem.column[e] === column) found.push({ household, score: problem.score[e] ?? 0 });
    }
  });
  return found;
}
