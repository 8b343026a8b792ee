import type { PinnedPair, Problem } from '../problem/problem';
import { type Plan, planOf } from '../solver/solve';
import type { Standing } from './standing';

/**
 * The standing as a problem and a plan of their own, by id in ascending order, as a fresh solve
 * would lay them out. Prices are made the lowest, so that they mean what a fresh solve's mean.
 */
export function exported<P extends Problem, H extends { id: string }, G extends { id: string }>(
  standing: Standing<P, H, G>,
): { readonly problem: P; readonly plan: Plan } {
  const engine = standing.engine.copy();
  engine.lowerPrices();
  const { graph, state } = engine;
  const { rows, columns, source } = standing;
  const rowOrder = rows.sorted((row) => (state.pin[row] as number) < 0);
  const columnOrder = columns.sorted();
  const columnAt = new Int32Array(graph.columnCount).fill(-1);
  columnOrder.forEach((column, n) => {
    columnAt[column] = n;
  });
  const pinned = rows
    .sorted((row) => (state.pin[row] as number) >= 0)
    .map((row): PinnedPair => {
      const column = state.pin[row] as number;
      return {
        household: standing.household(row),
        guide: standing.guide(column),
        score: standing.scoreOf(row, column),
        priority: standing.priorityOf(row),
      };
    });
  const problem = source.problem({
    rows: rowOrder.map((row) => standing.household(row)),
    columns: columnOrder.map((column) => standing.guide(column)),
    priority: Float64Array.from(rowOrder, (row) => graph.priority[row] as number),
    capacity: Int32Array.from(columnOrder, (column) => state.places[column] as number),
    ...graph.rows.renumbered(rowOrder, columnAt),
    unit: graph.unit,
    pinned,
  });
  const match = Int32Array.from(rowOrder, (row) => columnAt[state.match[row] as number] ?? -1);
  const u = Float64Array.from(rowOrder, (row) => state.u[row] as number);
  const v = Float64Array.from(columnOrder, (column) => state.v[column] as number);
  return { problem, plan: planOf(problem, { match, u, v }) };
}
