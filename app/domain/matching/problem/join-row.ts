/** The guides that one household may get, by column in ascending order, and their scores. */
export class Row {
  readonly columns: Int32Array;
  readonly totals: Int32Array;
  length = 0;

  constructor(guides: number) {
    this.columns = new Int32Array(guides);
    this.totals = new Int32Array(guides);
  }

  /** Starts over with the columns whose bits are set. */
  take(possible: Int32Array): void {
    const { columns } = this;
    let length = 0;
    for (let w = 0; w < possible.length; w++) {
      for (let word = possible[w] as number; word !== 0; word &= word - 1) {
        columns[length++] = 32 * w + 31 - Math.clz32(word & -word);
      }
    }
    this.length = length;
    this.totals.fill(0, 0, length);
  }
}
