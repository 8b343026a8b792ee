import type { Graph } from './graph';
import type { Scratch } from './scratch';
import type { State } from './state';
import type { Watch } from './watch';

/**
 * Shortest augmenting paths. Distances are what the plan loses on the way, in reduced costs
 * u[i] + v[j] - w(i, j) ≥ 0; the nearest end is the least loss. Prices then move by how much nearer
 * than the end each row and column was, which keeps every invariant of the state.
 */
export class Search {
  /** The cheapest end found: a column with room, or else a row to leave out. */
  private best = 0;
  private endColumn = -1;
  private endRow = -1;
  private mark = 0;
  private settledCount = 0;

  constructor(
    private readonly graph: Graph,
    private readonly state: State,
    private readonly scratch: Scratch,
    private readonly watch: Watch | null = null,
  ) {}

  /**
   * Places the row, moves others, or leaves out whoever costs the plan least.
   * False when the watch stopped it: the row then has no place and the state is not to be used.
   */
  insert(row: number): boolean {
    const { state } = this;
    const free = this.offer(row);
    if (free >= 0) {
      state.seat(row, free);
      return true;
    }
    const top = state.u[row] as number;
    if (top === 0) return true;
    this.begin(top, row);
    this.reach(row, 0);
    if (!this.run()) return false;
    state.u[row] = top - this.best;
    this.reprice();
    this.move(row, -1);
    return true;
  }

  /** Takes one of a full column's places away, and lets its least loss find another way. */
  evict(column: number): boolean {
    const { state } = this;
    state.places[column] = (state.places[column] as number) - 1;
    this.begin(Number.POSITIVE_INFINITY, -1);
    this.scratch.distance[column] = 0;
    this.scratch.met[column] = this.mark;
    this.scratch.settled[this.settledCount++] = column;
    if (!this.run()) return false;
    this.reprice();
    this.move(-1, column);
    return true;
  }

  /**
   * Sets u to the best that the row could get at today's prices. Answers a column with room that
   * gives it, -1 when none does. Edges fall in weight, so the first that is too light ends the scan.
   */
  private offer(row: number): number {
    const { u, v, load, places } = this.state;
    const { other, score } = this.graph.rows.pool;
    const base = this.graph.base[row] as number;
    const end = this.graph.rows.end[row] as number;
    let top = 0;
    let free = -1;
    for (let e = this.graph.rows.start[row] as number; e < end; e++) {
      const weight = base + (score[e] as number);
      if (weight < top || (weight === top && free >= 0)) break;
      const column = other[e] as number;
      const gain = weight - (v[column] as number);
      if (gain < top) continue;
      const hasRoom = (load[column] as number) < (places[column] as number);
      if (gain > top) free = hasRoom ? column : -1;
      else if (free < 0 && hasRoom) free = column;
      top = gain;
    }
    u[row] = top;
    return free;
  }

  private begin(best: number, endRow: number): void {
    this.mark = this.scratch.begin();
    this.best = best;
    this.endRow = endRow;
    this.endColumn = -1;
    this.settledCount = 0;
  }

  /**
   * Columns as near as the one at hand come next without a look at the heap: where prices are
   * right, most edges that matter cost nothing.
   */
  private run(): boolean {
    const { settled, distance } = this.scratch;
    for (let next = 0; ; next++) {
      if (next === this.settledCount && !this.takeNearest()) return true;
      const column = settled[next] as number;
      const there = distance[column] as number;
      if (there >= this.best) return true;
      if (this.watch?.isOver()) return false;
      this.settle(column, there);
    }
  }

  /** Those that were reached on a nearer way since they went into the heap are settled already. */
  private takeNearest(): boolean {
    const { heap, settled, distance } = this.scratch;
    while (!heap.isEmpty) {
      const key = heap.nearest;
      if (key >= this.best) return false;
      const column = heap.pop();
      if (key !== distance[column]) continue;
      settled[this.settledCount++] = column;
      return true;
    }
    return false;
  }

  private settle(column: number, distance: number): void {
    const { u, first, after } = this.state;
    for (let row = first[column] as number; row >= 0; row = after[row] as number) {
      const leave = distance + (u[row] as number);
      if (leave < this.best) {
        this.best = leave;
        this.endRow = row;
        this.endColumn = -1;
      }
      this.reach(row, distance);
    }
  }

  /** Relaxes the row's edges; the first whose weight alone makes it too dear ends the scan. */
  private reach(row: number, from: number): void {
    const { v, load, places } = this.state;
    const { distance, by, met, heap, settled } = this.scratch;
    const { other, score } = this.graph.rows.pool;
    const { mark } = this;
    let { best } = this;
    const base = from + (this.state.u[row] as number) - (this.graph.base[row] as number);
    const end = this.graph.rows.end[row] as number;
    for (let e = this.graph.rows.start[row] as number; e < end; e++) {
      const least = base - (score[e] as number);
      if (least >= best) break;
      const column = other[e] as number;
      const there = least + (v[column] as number);
      if (there >= best) continue;
      if (met[column] === mark && (distance[column] as number) <= there) continue;
      met[column] = mark;
      distance[column] = there;
      by[column] = row;
      if ((load[column] as number) < (places[column] as number)) {
        best = there;
        this.endColumn = column;
      } else if (there === from) settled[this.settledCount++] = column;
      else heap.push(column, there);
    }
    this.best = best;
  }

  private reprice(): void {
    const { u, v, first, after } = this.state;
    const { settled, distance } = this.scratch;
    for (let n = 0; n < this.settledCount; n++) {
      const column = settled[n] as number;
      const nearer = this.best - (distance[column] as number);
      v[column] = (v[column] as number) + nearer;
      for (let row = first[column] as number; row >= 0; row = after[row] as number) {
        u[row] = (u[row] as number) - nearer;
      }
    }
  }

  /** Walks back from the end of the shortest path to where it began and moves everyone one step. */
  private move(startRow: number, startColumn: number): void {
    const { state } = this;
    let column = this.endColumn;
    if (column < 0) {
      if (this.endRow === startRow) return;
      column = state.match[this.endRow] as number;
      state.unseat(this.endRow);
    }
    while (column !== startColumn) {
      const mover = this.scratch.by[column] as number;
      const left = state.match[mover] as number;
      if (left >= 0) state.unseat(mover);
      state.seat(mover, column);
      if (mover === startRow) return;
      column = left;
    }
  }
}
