import { COLUMN_BITS } from './edge-list';

/** Below this many edges insertion is quicker than two passes. */
const FEW = 24;
/** The falling score of a key has ten bits; each pass sorts by five of them. */
const DIGIT = 5;
const VALUES = 1 << DIGIT;
const MASK = VALUES - 1;

/**
 * Sorts the keys of one row, `falling score << COLUMN_BITS | column`. A run adds
 * a row's columns in ascending order, and then two stable passes over the score alone
 * sort it; rows from a file may come in any order.
 */
export class RowSorter {
  private spare = new Int32Array(1024);
  private readonly low = new Int32Array(VALUES);
  private readonly high = new Int32Array(VALUES);

  sort(keys: Int32Array, start: number, end: number): void {
    if (end - start < FEW) insertionSort(keys, start, end);
    else if (this.count(keys, start, end)) this.twoPasses(keys, start, end);
    else keys.subarray(start, end).sort();
  }

  /** How often each digit occurs; false when the columns do not ascend. */
  private count(keys: Int32Array, start: number, end: number): boolean {
    const low = this.low.fill(0);
    const high = this.high.fill(0);
    let last = -1;
    for (let k = start; k < end; k++) {
      const key = keys[k] as number;
      const column = key & ((1 << COLUMN_BITS) - 1);
      if (column <= last) return false;
      last = column;
      const falling = key >>> COLUMN_BITS;
      low[falling & MASK] = (low[falling & MASK] as number) + 1;
      high[falling >>> DIGIT] = (high[falling >>> DIGIT] as number) + 1;
    }
    return true;
  }

  private twoPasses(keys: Int32Array, start: number, end: number): void {
    const degree = end - start;
    if (this.spare.length < degree) this.spare = new Int32Array(2 * degree);
    const { spare, low, high } = this;
    toPlaces(low, 0);
    toPlaces(high, start);
    for (let k = start; k < end; k++) {
      const key = keys[k] as number;
      const digit = (key >>> COLUMN_BITS) & MASK;
      const place = low[digit] as number;
      spare[place] = key;
      low[digit] = place + 1;
    }
    for (let k = 0; k < degree; k++) {
      const key = spare[k] as number;
      const digit = key >>> (COLUMN_BITS + DIGIT);
      const place = high[digit] as number;
      keys[place] = key;
      high[digit] = place + 1;
    }
  }
}

/** From how often each digit occurs to where its first key goes. */
function toPlaces(counts: Int32Array, start: number): void {
  let place = start;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit] as number;
    counts[digit] = place;
    place += count;
  }
}

function insertionSort(keys: Int32Array, start: number, end: number): void {
  for (let k = start + 1; k < end; k++) {
    const key = keys[k] as number;
    let at = k;
    while (at > start && (keys[at - 1] as number) > key) {
      keys[at] = keys[at - 1] as number;
      at--;
    }
    keys[at] = key;
  }
}
