import { ascending } from '../problem/bare';
import type { Problem } from '../problem/problem';
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
  const { rows, rowPtr } = problem;
  return new Map(rows.map((id, row) => [id, (rowPtr[row + 1] ?? 0) - (rowPtr[row] ?? 0)]));
}

/** The guides that a household could get, best first. */
export function candidatesOf(
  problem: Problem,
  household: string,
): { readonly guide: string; readonly score: number }[] {
  const row = rowOf(problem, household);
  return row < 0 ? [] : edgesOf(problem, row);
}

/** Guide of the household in the plan, pinned or planned; null while it waits or is unknown. */
export function guideOf(problem: Problem, plan: Plan, household: string): string | null {
  const pin = problem.pinned.find((pair) => pair.household === household);
  if (pin !== undefined) return pin.guide;
  return problem.columns[plan.match[rowOf(problem, household)] ?? -1] ?? null;
}

/** Row of a household by its id, -1 when it has none: rows stand in ascending order. */
export function rowOf({ rows }: Problem, household: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as string) < household) low = middle + 1;
    else high = middle;
  }
  return rows[low] === household ? low : -1;
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
