import { MAX_SCORE } from '../settings';

/** Who may go to whom, as the solver reads it; people and file formats are both laid out as this. */
export interface Problem {
  /** Ids of households still to be placed, and of guides, each in ascending order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Per row; integer ≥ 1, higher is served first. */
  readonly priority: Float64Array;
  /** Per column: places left when the pinned pairs have taken theirs. */
  readonly capacity: Int32Array;
  /** Edges of row i stand at `rowPtr[i]` … `rowPtr[i + 1] - 1`, by falling score, then column. */
  readonly rowPtr: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** Worth of one unit of priority; more than all scores of any plan together. */
  readonly unit: number;
  readonly pinned: readonly PinnedPair[];
}

export interface PinnedPair {
  readonly household: string;
  readonly guide: string;
  readonly priority: number;
  readonly score: number;
}

/** Potentials stay within [0, heaviest edge] and distances below 3 × that: exact in a double. */
export const HEAVIEST_EDGE = 2 ** 51;

/**
 * `A` of the weight `A × priority + score`. A plan has at most min(rows, places) pairs, so all its
 * scores together are worth less than one unit of priority: first the people, then the points.
 * One place is added, so that this still holds for a guide's price: the worth of one more place.
 * It is taken twice, so that the worth of a change splits into priority and score in one way only,
 * and `SPARE` households and places may join a round before it must be planned afresh.
 */
export function unitOfPriority(rows: number, places: number): number {
  return 2 * MAX_SCORE * (Math.min(rows, places + 1) + SPARE) + 1;
}

const SPARE = 64;

/** Steps of building a problem, told when each is done: how a command says where the time went. */
export type Phase = 'edges' | 'sort';
export type OnPhase = (done: Phase) => void;

/**
 * Told how many households have been compared with every guide, now and then. It may throw: that is
 * how whoever waits for a large round gives it up.
 */
export type OnRows = (done: number, of: number) => void;

/** Collects edges row by row and lays them out; a row's edges must all come before the next row's. */
export class EdgeList {
  private columns = new Int32Array(1024);
  private scores = new Int32Array(1024);
  private keys = new Int32Array(0);
  private readonly starts: number[] = [0];
  private length = 0;

  add(column: number, score: number): void {
    if (!Number.isInteger(score) || score < 0 || score > MAX_SCORE) {
      throw new RangeError(`a score outside 0–${MAX_SCORE}: ${score}`);
    }
    if (column >= MOST_COLUMNS) throw new RangeError(`more than ${MOST_COLUMNS} guides`);
    if (this.length === this.columns.length) this.grow();
    this.columns[this.length] = column;
    this.scores[this.length] = score;
    this.length++;
  }

  endRow(): void {
    this.starts.push(this.length);
  }

  /** Sorts each row by falling score, then column: the solver stops a scan at the first too light. */
  sorted(): Pick<Problem, 'rowPtr' | 'column' | 'score'> {
    for (let row = 0; row + 1 < this.starts.length; row++) {
      this.sortRow(this.starts[row] as number, this.starts[row + 1] as number);
    }
    return {
      rowPtr: Int32Array.from(this.starts),
      column: this.columns.slice(0, this.length),
      score: this.scores.slice(0, this.length),
    };
  }

  private sortRow(start: number, end: number): void {
    const degree = end - start;
    if (this.keys.length < degree) this.keys = new Int32Array(2 * degree);
    const keys = this.keys.subarray(0, degree);
    for (let k = 0; k < degree; k++) {
      const falling = KEY_SCORE - (this.scores[start + k] as number);
      keys[k] = (falling << COLUMN_BITS) | (this.columns[start + k] as number);
    }
    keys.sort();
    for (let k = 0; k < degree; k++) {
      const key = keys[k] as number;
      this.columns[start + k] = key & (MOST_COLUMNS - 1);
      this.scores[start + k] = KEY_SCORE - (key >>> COLUMN_BITS);
    }
  }

  private grow(): void {
    const columns = new Int32Array(2 * this.length);
    columns.set(this.columns);
    this.columns = columns;
    const scores = new Int32Array(2 * this.length);
    scores.set(this.scores);
    this.scores = scores;
  }
}

/** Score and column share one 31-bit key, so that a row is sorted natively as plain integers. */
const COLUMN_BITS = 21;
const MOST_COLUMNS = 1 << COLUMN_BITS;
const KEY_SCORE = 1023;
