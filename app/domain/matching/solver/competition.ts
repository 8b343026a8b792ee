import type { Problem } from '../problem/problem';
import type { Plan } from './solve';

export interface CompetitionGroup {
  /** Rows and columns in ascending order, that is, by id. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Places of those columns; all are taken. */
  readonly places: number;
}

/**
 * Everyone whom chains of swaps reach from a row that is left waiting, and the guides between
 * them. All those guides are full and every holder goes before the row (Hall's condition):
 * otherwise the plan would not have been the best.
 */
export function competitionGroup(problem: Problem, plan: Plan, start: number): CompetitionGroup {
  const holders = new Map<number, number[]>();
  plan.match.forEach((column, row) => {
    const there = holders.get(column);
    if (there === undefined) holders.set(column, [row]);
    else there.push(row);
  });
  const rows = new Set([start]);
  const columns = new Set<number>();
  for (const row of rows) {
    const end = problem.rowPtr[row + 1] ?? 0;
    for (let e = problem.rowPtr[row] ?? 0; e < end; e++) {
      const column = problem.column[e] ?? 0;
      if (columns.has(column)) continue;
      columns.add(column);
      for (const holder of holders.get(column) ?? []) rows.add(holder);
    }
  }
  return {
    rows: [...rows].sort((a, b) => a - b),
    columns: [...columns].sort((a, b) => a - b),
    places: [...columns].reduce((sum, column) => sum + (problem.capacity[column] ?? 0), 0),
  };
}
