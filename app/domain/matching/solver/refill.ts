import type { Graph } from './graph';
import type { Scratch } from './scratch';
import type { State } from './state';

/**
 * Gives a freed place to whoever gains the plan most, by searching backwards: from the place to the
 * rows that would come, the places that they would leave, and so on. The path ends at a row that
 * waits, or at a place that may stay empty. Distances are reduced costs, as in `Search`; prices
 * fall by how much nearer than the end they were, down to 0 for a place that stays empty.
 */
export class Refill {
  private best = 0;
  private endColumn = -1;
  private endRow = -1;

  constructor(
    private readonly graph: Graph,
    private readonly state: State,
    private readonly scratch: Scratch,
  ) {}

  /** The column has a free place and still a price. */
  fill(column: number): void {
    const { heap, distance, met, settled } = this.scratch;
    const mark = this.scratch.begin();
    distance[column] = 0;
    met[column] = mark;
    this.best = this.state.v[column] as number;
    this.endColumn = column;
    this.endRow = -1;
    let count = 0;
    heap.push(column, 0);
    while (!heap.isEmpty) {
      const next = heap.pop();
      if ((distance[next] as number) >= this.best) break;
      settled[count++] = next;
      this.reach(next, mark);
    }
    for (let n = 0; n < count; n++) this.reprice(settled[n] as number);
    this.move(column);
  }

  /** Everyone who could come to the column, and the places that they hold now. */
  private reach(column: number, mark: number): void {
    const { u, v, match } = this.state;
    const { distance, by, to, met, heap } = this.scratch;
    const { start, end, pool } = this.graph.columns;
    const { base } = this.graph;
    const from = (distance[column] as number) + (v[column] as number);
    const stop = end[column] as number;
    for (let e = start[column] as number; e < stop; e++) {
      const row = pool.other[e] as number;
      const there = from + (u[row] as number) - (base[row] as number) - (pool.score[e] as number);
      if (there >= this.best) continue;
      const left = match[row] as number;
      if (left < 0) {
        this.best = there;
        this.endColumn = column;
        this.endRow = row;
        continue;
      }
      if (met[left] === mark && (distance[left] as number) <= there) continue;
      met[left] = mark;
      distance[left] = there;
      by[left] = row;
      to[left] = column;
      heap.push(left, there);
      if (there + (v[left] as number) >= this.best) continue;
      this.best = there + (v[left] as number);
      this.endColumn = left;
      this.endRow = -1;
    }
  }

  private reprice(column: number): void {
    const { u, v, first, after } = this.state;
    const nearer = this.best - (this.scratch.distance[column] as number);
    v[column] = (v[column] as number) - nearer;
    for (let row = first[column] as number; row >= 0; row = after[row] as number) {
      u[row] = (u[row] as number) + nearer;
    }
  }

  /** Everyone on the path moves one step towards the freed place. */
  private move(freed: number): void {
    const { by, to } = this.scratch;
    for (let column = this.endColumn; column !== freed; column = to[column] as number) {
      const mover = by[column] as number;
      this.state.unseat(mover);
      this.state.seat(mover, to[column] as number);
    }
    if (this.endRow >= 0) this.state.seat(this.endRow, this.endColumn);
  }
}
