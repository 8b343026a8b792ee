import { ColumnHeap } from './heap';

/** What one search at a time writes down; it outlives the search only to be used again. */
export class Scratch {
  readonly distance: Float64Array;
  /** Per column that the search has met: the row that would come to it, or leave it. */
  readonly by: Int32Array;
  /** Per column, searching backwards: the column that this row would go to. */
  readonly to: Int32Array;
  /** Per column: the number of the last search that met it. */
  readonly met: Int32Array;
  readonly heap: ColumnHeap;
  /** Columns whose distance is final, in the order in which it was found. */
  readonly settled: Int32Array;
  private searches = 0;

  constructor(readonly columns: number) {
    this.distance = new Float64Array(columns);
    this.by = new Int32Array(columns);
    this.to = new Int32Array(columns);
    this.met = new Int32Array(columns);
    this.settled = new Int32Array(columns);
    this.heap = new ColumnHeap(columns);
  }

  /** The number of a new search. */
  begin(): number {
    if (this.searches === 0x7fffffff) {
      this.met.fill(0);
      this.searches = 0;
    }
    this.heap.clear();
    return ++this.searches;
  }
}
