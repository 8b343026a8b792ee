import type { Problem } from '../problem/problem';

/** The other end of an edge, and its score. */
export type Edge = readonly [other: number, score: number];

/**
 * Lists of edges: one per row, by falling score then column, or turned round one per column. They
 * lie in a pool that only grows. Whoever changes a list writes it anew at the pool's end, so copies
 * share the pool and an earlier state still finds its own lists there.
 */
export class Edges {
  private constructor(
    /** List i stands in the pool at `start[i]` … `end[i] - 1`. */
    readonly start: Int32Array,
    readonly end: Int32Array,
    readonly pool: Pool,
  ) {}

  /** A problem's edges by row, as they lie there: nothing is copied, the problem is never changed. */
  static of({ rows, rowPtr, column, score }: Problem): Edges {
    const pool = { other: column, score, length: column.length };
    return new Edges(rowPtr.subarray(0, rows.length), rowPtr.subarray(1), pool);
  }

  /** The same edges by column, rows ascending. */
  turned(columns: number): Edges {
    const { other, score } = this.pool;
    const start = new Int32Array(columns);
    let length = 0;
    this.each((_, e) => {
      const column = other[e] as number;
      start[column] = (start[column] as number) + 1;
      length++;
    });
    let at = 0;
    for (let j = 0; j < columns; j++) {
      const degree = start[j] as number;
      start[j] = at;
      at += degree;
    }
    const end = start.slice();
    const pool = { other: new Int32Array(length), score: new Int16Array(length), length };
    this.each((row, e) => {
      const column = other[e] as number;
      const place = end[column] as number;
      pool.other[place] = row;
      pool.score[place] = score[e] as number;
      end[column] = place + 1;
    });
    return new Edges(start, end, pool);
  }

  /** To be changed without changing this one; `lists` may be more than now, the new ones empty. */
  copy(lists = this.start.length): Edges {
    const start = new Int32Array(lists);
    const end = new Int32Array(lists);
    start.set(this.start);
    end.set(this.end);
    return new Edges(start, end, this.pool);
  }

  /** Place in the pool of the edge, -1 when there is none. */
  find(list: number, other: number): number {
    const end = this.end[list] as number;
    for (let e = this.start[list] as number; e < end; e++) {
      if (this.pool.other[e] === other) return e;
    }
    return -1;
  }

  scoreOf(list: number, other: number): number | null {
    const at = this.find(list, other);
    return at < 0 ? null : (this.pool.score[at] as number);
  }

  *list(list: number): Generator<Edge> {
    const end = this.end[list] as number;
    for (let e = this.start[list] as number; e < end; e++) {
      yield [this.pool.other[e] as number, this.pool.score[e] as number];
    }
  }

  /** Puts the edge into the list where its score belongs. */
  add(list: number, other: number, score: number): void {
    const { pool } = this;
    const end = this.end[list] as number;
    let e = this.start[list] as number;
    this.begin(list, end - e + 1);
    while (e < end && goesBefore(pool, e, other, score)) this.copyTo(list, e++);
    this.write(list, other, score);
    while (e < end) this.copyTo(list, e++);
  }

  /** Makes these the list's edges. */
  set(list: number, edges: readonly Edge[]): void {
    this.begin(list, edges.length);
    const sorted = [...edges].sort(([a, x], [b, y]) => y - x || a - b);
    for (const [other, score] of sorted) this.write(list, other, score);
  }

  remove(list: number, other: number): void {
    const end = this.end[list] as number;
    let e = this.start[list] as number;
    this.begin(list, end - e);
    for (; e < end; e++) if (this.pool.other[e] !== other) this.copyTo(list, e);
  }

  /**
   * These lists in this order as a problem's edges, their other ends renumbered, or left out where
   * the new number is -1. Edges of the same score go by the new number.
   */
  renumbered(
    lists: readonly number[],
    numbers: Int32Array,
  ): Pick<Problem, 'rowPtr' | 'column' | 'score'> {
    const { pool } = this;
    const rowPtr = new Int32Array(lists.length + 1);
    const most = lists.reduce((sum, list) => sum + this.degree(list), 0);
    const column = new Int32Array(most);
    const score = new Int16Array(most);
    let length = 0;
    lists.forEach((list, n) => {
      const begin = length;
      const end = this.end[list] as number;
      for (let e = this.start[list] as number; e < end; e++) {
        const number = numbers[pool.other[e] as number] as number;
        if (number < 0) continue;
        let at = length++;
        const points = pool.score[e] as number;
        for (
          ;
          at > begin && score[at - 1] === points && (column[at - 1] as number) > number;
          at--
        ) {
          column[at] = column[at - 1] as number;
        }
        column[at] = number;
        score[length - 1] = points;
      }
      rowPtr[n + 1] = length;
    });
    return { rowPtr, column: column.subarray(0, length), score: score.subarray(0, length) };
  }

  private degree(list: number): number {
    return (this.end[list] as number) - (this.start[list] as number);
  }

  private each(visit: (list: number, e: number) => void): void {
    for (let list = 0; list < this.start.length; list++) {
      const end = this.end[list] as number;
      for (let e = this.start[list] as number; e < end; e++) visit(list, e);
    }
  }

  /** Reserves room at the pool's end and makes the list an empty one there. */
  private begin(list: number, length: number): void {
    const { pool } = this;
    if (pool.length + length > pool.other.length) grow(pool, length);
    this.start[list] = pool.length;
    this.end[list] = pool.length;
    pool.length += length;
  }

  private copyTo(list: number, from: number): void {
    this.write(list, this.pool.other[from] as number, this.pool.score[from] as number);
  }

  private write(list: number, other: number, score: number): void {
    const at = this.end[list] as number;
    this.pool.other[at] = other;
    this.pool.score[at] = score;
    this.end[list] = at + 1;
  }
}

interface Pool {
  other: Int32Array;
  score: Int16Array;
  length: number;
}

function goesBefore(
  { other, score }: Pool,
  e: number,
  newOther: number,
  newScore: number,
): boolean {
  const there = score[e] as number;
  return there > newScore || (there === newScore && (other[e] as number) < newOther);
}

function grow(pool: Pool, more: number): void {
  const size = Math.ceil((pool.length + more) * 1.5) + 1024;
  const other = new Int32Array(size);
  other.set(pool.other);
  pool.other = other;
  const score = new Int16Array(size);
  score.set(pool.score);
  pool.score = score;
}
