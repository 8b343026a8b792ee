import type { Graph } from './graph';
import type { Scratch } from './scratch';
import { CLOSED, type State } from './state';

/**
 * Per column: the least that the plan would lose if one of its places in use were given away, from
 * prices that need not be the lowest. It is never more than the column's price, and 0 where there
 * is room or no place at all. One backward search over everyone finds all of them:
 *   f(j) = min of  v[j]                                  the place stays empty,
 *                  u[k] + v[j] - w(k, j)                 a row k that waits comes instead,
 *                  u[k] + v[j] - w(k, j) + f(k's column) a row k comes from its place.
 */
export function gaps(graph: Graph, state: State, scratch: Scratch): Float64Array {
  const { u, v, match, first, after } = state;
  const { heap } = scratch;
  const gap = v.map((price) => (price === CLOSED ? 0 : price));
  scratch.begin();
  for (let column = 0; column < v.length; column++) {
    if (v[column] !== CLOSED) heap.push(column, gap[column] as number);
  }
  for (let row = 0; row < match.length; row++) {
    if ((match[row] as number) < 0 && u[row] !== CLOSED) relax(graph, state, gap, heap, row, 0);
  }
  while (!heap.isEmpty) {
    const column = heap.pop();
    const there = gap[column] as number;
    for (let row = first[column] as number; row >= 0; row = after[row] as number) {
      relax(graph, state, gap, heap, row, there);
    }
  }
  return gap;
}

/** u + v - w + from < v says w > u + from: edges fall in weight, so the scan ends early. */
function relax(
  { rows, base }: Graph,
  { u, v }: State,
  gap: Float64Array,
  heap: Scratch['heap'],
  row: number,
  from: number,
): void {
  const { other, score } = rows.pool;
  const least = from + (u[row] as number) - (base[row] as number);
  const end = rows.end[row] as number;
  for (let e = rows.start[row] as number; e < end; e++) {
    const loss = least - (score[e] as number);
    if (loss >= 0) break;
    const column = other[e] as number;
    const there = loss + (v[column] as number);
    if (there >= (gap[column] as number)) continue;
    gap[column] = there;
    heap.push(column, there);
  }
}

/**
 * Turns the prices into the lowest that prove the plan. Those are unique, the same as a fresh
 * solve's, and mean something: u is what a household adds to the plan, v what one more place would.
 * `gap` is what `gaps` found.
 */
export function lower({ u, v, match }: State, gap: Float64Array): void {
  for (let row = 0; row < match.length; row++) {
    const column = match[row] as number;
    if (column >= 0) u[row] = (u[row] as number) + (gap[column] as number);
  }
  for (let column = 0; column < v.length; column++) {
    v[column] = (v[column] as number) - (gap[column] as number);
  }
}
