import { MAX_SCORE } from '../settings';
import type { Row } from './join-row';
import type { Problem } from './problem';
import { RowSorter } from './row-sorter';

/** Score and column share one 31-bit key, so that sorting a row moves one number per edge. */
export const COLUMN_BITS = 21;
const MOST_COLUMNS = 1 << COLUMN_BITS;
const KEY_SCORE = 1023;

/** Collects edges row by row and lays them out; a row's edges must all come before the next row's. */
export class EdgeList {
  private keys = new Int32Array(1024);
  private readonly starts: number[] = [0];
  private length = 0;

  /** @param rows how many there will be, to guess from the first ones how much room all need */
  constructor(private readonly rows = 0) {}

  add(column: number, score: number): void {
    if ((score | 0) !== score || score < 0 || score > MAX_SCORE) {
      throw new RangeError(`a score outside 0–${MAX_SCORE}: ${score}`);
    }
    if (column >= MOST_COLUMNS) throw new RangeError(`more than ${MOST_COLUMNS} guides`);
    if (this.length === this.keys.length) this.grow();
    this.keys[this.length++] = ((KEY_SCORE - score) << COLUMN_BITS) | column;
  }

  /** A row at once: its columns whose score is not below the floor. */
  addRow({ columns, totals, length }: Row, floor: number): void {
    for (let n = 0; n < length; n++) {
      const score = totals[n] as number;
      if (score >= floor) this.add(columns[n] as number, score);
    }
    this.endRow();
  }

  endRow(): void {
    this.starts.push(this.length);
  }

  /**
   * Each row by falling score, then column: the solver stops a scan at the first too light.
   * To be called once: the columns take the place of the list.
   */
  sorted(): Pick<Problem, 'rowPtr' | 'column' | 'score'> {
    const sorter = new RowSorter();
    for (let row = 0; row + 1 < this.starts.length; row++) {
      sorter.sort(this.keys, this.starts[row] as number, this.starts[row + 1] as number);
    }
    const column = this.keys.subarray(0, this.length);
    const score = new Int16Array(this.length);
    for (let e = 0; e < column.length; e++) {
      const key = column[e] as number;
      column[e] = key & (MOST_COLUMNS - 1);
      score[e] = KEY_SCORE - (key >>> COLUMN_BITS);
    }
    return { rowPtr: Int32Array.from(this.starts), column, score };
  }

  private grow(): void {
    const done = this.starts.length - 1;
    const guess = done < ROWS_TO_GUESS ? 0 : Math.ceil((1.05 * this.length * this.rows) / done);
    const keys = new Int32Array(Math.max(guess, 2 * this.length));
    keys.set(this.keys);
    this.keys = keys;
  }
}

/** Rows come in no order of how many edges they have, so that so many tell how many all have. */
const ROWS_TO_GUESS = 200;
