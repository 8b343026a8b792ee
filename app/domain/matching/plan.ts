import { ascending } from './bare';
import type { Problem } from './problem';
import { type Plan, scoreAt } from './solve';

export interface PlannedPair {
  readonly household: string;
  readonly guide: string;
  readonly score: number;
  readonly isPinned: boolean;
}

/** The plan's pairs by id of the household, pinned ones included. */
export function pairsOf(problem: Problem, plan: Plan): PlannedPair[] {
  const pairs: PlannedPair[] = problem.pinned.map((pair) => ({
    household: pair.household,
    guide: pair.guide,
    score: pair.score,
    isPinned: true,
  }));
  problem.rows.forEach((household, row) => {
    const column = plan.match[row] ?? -1;
    const guide = problem.columns[column];
    if (guide === undefined) return;
    pairs.push({ household, guide, score: scoreAt(problem, row, column), isPinned: false });
  });
  return pairs.sort((a, b) => ascending(a.household, b.household));
}

/** Ids of the households that the plan leaves waiting, ascending. */
export function unmatchedOf(problem: Problem, plan: Plan): string[] {
  return problem.rows.filter((_, row) => (plan.match[row] ?? -1) < 0);
}

/** How many guides each household could get, whether taken or not; pinned ones are not counted. */
export function countFeasible(problem: Problem): ReadonlyMap<string, number> {
  return new Map(problem.rows.map((id, row) => [id, edgesOf(problem, row).length]));
}

/** The guides that a household could get, best first. */
export function candidatesOf(
  problem: Problem,
  household: string,
): { readonly guide: string; readonly score: number }[] {
  const row = problem.rows.indexOf(household);
  return row < 0 ? [] : edgesOf(problem, row);
}

function edgesOf(problem: Problem, row: number): { guide: string; score: number }[] {
  const edges: { guide: string; score: number }[] = [];
  const end = problem.rowPtr[row + 1] ?? 0;
  for (let e = problem.rowPtr[row] ?? 0; e < end; e++) {
    const guide = problem.columns[problem.column[e] ?? -1];
    if (guide !== undefined) edges.push({ guide, score: problem.score[e] ?? 0 });
  }
  return edges;
}
