/**
 * Rows of numbers that are made one by one and kept side by side in one array: thousands of small
 * arrays would cost more to make and to collect than what they are for.
 */
export class Arena<Cells extends Int32Array | Int16Array> {
  cells: Cells;
  private used = 0;

  constructor(private readonly cellsOf: (length: number) => Cells) {
    this.cells = cellsOf(4096);
  }

  /** Where a new row of so many cells starts; reread `cells` afterwards, for it may have moved. */
  row(length: number, value: number): number {
    const start = this.used;
    this.used += length;
    if (this.used > this.cells.length) {
      const larger = this.cellsOf(4 * this.used);
      larger.set(this.cells.subarray(0, start));
      this.cells = larger;
    }
    this.cells.fill(value, start, this.used);
    return start;
  }
}
