import type { Problem } from '../problem/problem';
import { ColumnHeap } from './heap';

/**
 * The state of one solve. Between two insertions these hold, in exact integers:
 *   u[i] ≥ 0, v[j] ≥ 0, u[i] + v[j] ≥ w(i, j) for every edge of an inserted row,
 *   equality on matched pairs, v[j] = 0 where a column has room, u[i] = 0 where a row is left out.
 * They are the certificate that `certify` checks.
 */
export class Search {
  readonly match: Int32Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  private readonly load: Int32Array;
  private readonly slotPtr: Int32Array;
  private readonly holders: Int32Array;
  private readonly distance: Float64Array;
  private readonly from: Int32Array;
  private readonly seen: Int32Array;
  private readonly heap: ColumnHeap;
  /** Columns and rows that the running search has settled, with their distances. */
  private readonly settled: number[] = [];
  private readonly reached: number[] = [];
  private readonly reachedAt: number[] = [];
  private stamp = 0;
  /** The cheapest end found: a free column, or else a row to leave out. */
  private best = 0;
  private endColumn = -1;
  private endRow = -1;

  constructor(private readonly problem: Problem) {
    const rows = problem.rows.length;
    const columns = problem.columns.length;
    this.match = new Int32Array(rows).fill(-1);
    this.u = new Float64Array(rows);
    this.v = new Float64Array(columns);
    this.load = new Int32Array(columns);
    this.slotPtr = slots(problem);
    this.holders = new Int32Array(this.slotPtr[columns] as number);
    this.distance = new Float64Array(columns);
    this.from = new Int32Array(columns);
    this.seen = new Int32Array(columns);
    this.heap = new ColumnHeap(columns, this.distance);
    for (let j = 0; j < columns; j++) if (this.places(j) === 0) this.v[j] = Infinity;
  }

  /** Places the row, moves others, or leaves out whoever costs the plan least. */
  insert(row: number): void {
    this.stamp++;
    this.u[row] = this.topOffer(row);
    this.best = this.u[row] as number;
    this.endColumn = -1;
    this.endRow = row;
    this.reach(row, 0);
    while (!this.heap.isEmpty) {
      const column = this.heap.pop();
      const distance = this.distance[column] as number;
      if (distance >= this.best) break;
      this.settled.push(column);
      const end = (this.slotPtr[column] as number) + (this.load[column] as number);
      for (let s = this.slotPtr[column] as number; s < end; s++) {
        const holder = this.holders[s] as number;
        const leave = distance + (this.u[holder] as number);
        if (leave < this.best) {
          this.best = leave;
          this.endRow = holder;
          this.endColumn = -1;
        }
        this.reach(holder, distance);
      }
    }
    this.reprice();
    this.augment(row);
  }

  /** A column without a place keeps out of the search; its price is what a place would be worth. */
  priceFullColumns(): void {
    const { problem, u, v } = this;
    for (let j = 0; j < v.length; j++) if (v[j] === Infinity) v[j] = 0;
    for (let row = 0; row < u.length; row++) {
      const base = problem.unit * (problem.priority[row] as number) - (u[row] as number);
      const end = problem.rowPtr[row + 1] as number;
      for (let e = problem.rowPtr[row] as number; e < end; e++) {
        const column = problem.column[e] as number;
        if (this.places(column) > 0) continue;
        v[column] = Math.max(v[column] as number, base + (problem.score[e] as number));
      }
    }
  }

  /** The best that the row could get at today's prices; no later edge can beat a heavier one. */
  private topOffer(row: number): number {
    const { rowPtr, column, score, unit, priority } = this.problem;
    const base = unit * (priority[row] as number);
    const end = rowPtr[row + 1] as number;
    let top = 0;
    for (let e = rowPtr[row] as number; e < end; e++) {
      const weight = base + (score[e] as number);
      if (weight <= top) break;
      top = Math.max(top, weight - (this.v[column[e] as number] as number));
    }
    return top;
  }

  /** Relaxes the row's edges; they fall in weight, so the first that cannot help ends the scan. */
  private reach(row: number, distance: number): void {
    const { rowPtr, column, score, unit, priority } = this.problem;
    this.reached.push(row);
    this.reachedAt.push(distance);
    const base = distance + (this.u[row] as number) - unit * (priority[row] as number);
    const end = rowPtr[row + 1] as number;
    for (let e = rowPtr[row] as number; e < end; e++) {
      const lowest = base - (score[e] as number);
      if (lowest >= this.best) break;
      const j = column[e] as number;
      const there = lowest + (this.v[j] as number);
      if (there >= this.best) continue;
      if (this.seen[j] === this.stamp && (this.distance[j] as number) <= there) continue;
      this.seen[j] = this.stamp;
      this.distance[j] = there;
      this.from[j] = row;
      if ((this.load[j] as number) < this.places(j)) {
        this.best = there;
        this.endColumn = j;
      } else this.heap.push(j);
    }
  }

  private reprice(): void {
    for (const column of this.settled) {
      this.v[column] = (this.v[column] as number) + this.best - (this.distance[column] as number);
    }
    for (let n = 0; n < this.reached.length; n++) {
      const row = this.reached[n] as number;
      this.u[row] = (this.u[row] as number) - this.best + (this.reachedAt[n] as number);
    }
    this.settled.length = 0;
    this.reached.length = 0;
    this.reachedAt.length = 0;
    this.heap.clear();
  }

  /** Walks back from the end of the shortest path and moves everyone on it one step. */
  private augment(row: number): void {
    let column = this.endColumn;
    if (column < 0) {
      if (this.endRow === row) return;
      column = this.match[this.endRow] as number;
      this.match[this.endRow] = -1;
      this.replace(column, this.endRow, this.from[column] as number);
    } else {
      this.holders[(this.slotPtr[column] as number) + (this.load[column] as number)] = this.from[
        column
      ] as number;
      this.load[column] = (this.load[column] as number) + 1;
    }
    for (;;) {
      const mover = this.from[column] as number;
      const left = this.match[mover] as number;
      this.match[mover] = column;
      if (mover === row) return;
      this.replace(left, mover, this.from[left] as number);
      column = left;
    }
  }

  private replace(column: number, out: number, into: number): void {
    let s = this.slotPtr[column] as number;
    while (this.holders[s] !== out) s++;
    this.holders[s] = into;
  }

  private places(column: number): number {
    return (this.slotPtr[column + 1] as number) - (this.slotPtr[column] as number);
  }
}

/** Where each column's holders stand; more places than edges are never needed. */
function slots({ capacity, column }: Problem): Int32Array {
  const degree = new Int32Array(capacity.length);
  for (const j of column) degree[j] = (degree[j] as number) + 1;
  const slotPtr = new Int32Array(capacity.length + 1);
  for (let j = 0; j < capacity.length; j++) {
    const places = Math.min(capacity[j] as number, degree[j] as number);
    slotPtr[j + 1] = (slotPtr[j] as number) + places;
  }
  return slotPtr;
}
