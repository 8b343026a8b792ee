import { oneMorePlace } from '~/domain/matching/recruit/one-more-place';
import { competitionGroup } from '~/domain/matching/solver/competition';
import { rowOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

/** A guide of the branch with one place more, and whom the plan would place then. */
export interface NextPlace {
  readonly guide: string;
  readonly who: string;
  /** Whole days waited by whoever gets in. */
  readonly days: number;
}

export interface Contest {
  /** How many others wait for the same guides and come first. */
  readonly ahead: number;
  /** Guides whose next place would go to this participant; at most `MOST_SHOWN`. */
  readonly gains: readonly NextPlace[];
  /** Where it would go to somebody else first: the one whom it serves first; null where nobody. */
  readonly others: NextPlace | null;
}

const MOST_SHOWN = 5;

/** What would free a place for somebody whose guides are all taken; null for everybody else. */
export function contest(
  open: OpenPlan,
  { household, ...whatIf }: WhatIf & { readonly household: string },
): Contest | null {
  const { problem, plan } = open.under(whatIf).round.state();
  const start = rowOf(problem, household);
  if (start < 0 || (plan.match[start] ?? -1) >= 0) return null;
  const group = new Set(competitionGroup(problem, plan, start).columns);
  if (group.size === 0) return null;
  const own = problem.priority[start] ?? 0;
  const isIn = (row: number) => {
    const edges = problem.column.subarray(problem.rowPtr[row], problem.rowPtr[row + 1]);
    return edges.some((column) => group.has(column));
  };
  const ahead = problem.rows.filter((_, row) => {
    const waits = row !== start && (plan.match[row] ?? -1) < 0;
    return waits && (problem.priority[row] ?? 0) > own && isIn(row);
  });
  const next = oneMorePlace(problem, plan).map(({ guide, who, days }) => ({ guide, who, days }));
  const ofGroup = next.filter(({ guide }) => group.has(problem.columns.indexOf(guide)));
  return {
    ahead: ahead.length,
    gains: next.filter(({ who }) => who === household).slice(0, MOST_SHOWN),
    others: ofGroup.find(({ who }) => who !== household) ?? null,
  };
}
