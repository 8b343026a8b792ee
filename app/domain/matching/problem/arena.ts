/**
 * Rows of integers that are made one by one and kept side by side in one array: thousands of small
 * arrays would cost more to make and to collect than what they are for.
 */
export class Arena {
  cells = new Int32Array(4096);
  private used = 0;

  /** Where a new row of so many cells starts; reread `cells` afterwards, for it may have moved. */
  row(length: number, value: number): number {
    const start = this.used;
    this.used += length;
    if (this.used > this.cells.length) {
      const larger = new Int32Array(2 * this.used);
      larger.set(this.cells.subarray(0, start));
      this.cells = larger;
    }
    this.cells.fill(value, start, this.used);
    return start;
  }
}
