/** Price of a row that takes no part, and of a column without a place: no search enters them. */
export const CLOSED = Number.POSITIVE_INFINITY;

/**
 * What a round's searches change, by row and column, in exact integers. Whenever none is running:
 *   u[i] ≥ 0, v[j] ≥ 0, u[i] + v[j] ≥ w(i, j) for every edge,
 *   equality on matched pairs, v[j] = 0 where a column has room, u[i] = 0 where a row waits.
 * That is the certificate (certify.ts). Rows that take no part (not yet placed, pinned, withdrawn)
 * and columns without a place are `CLOSED`.
 *
 * All of it stands in one buffer, so that a fork or a step of undo is one copy.
 */
export class State {
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Per row: its column or -1, and the holders before and after it there. */
  readonly match: Int32Array;
  private readonly before: Int32Array;
  readonly after: Int32Array;
  /** Per row: the column that a person pinned it to, or -1. */
  readonly pin: Int32Array;
  /** Per column: its places left when pins have taken theirs, those in use, the first holder. */
  readonly places: Int32Array;
  readonly load: Int32Array;
  readonly first: Int32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly buffer = empty(rows, columns),
  ) {
    let at = 0;
    const next = (length: number) => {
      const view = new Int32Array(buffer, at, length);
      at += 4 * length;
      return view;
    };
    this.u = new Float64Array(buffer, 0, rows);
    this.v = new Float64Array(buffer, 8 * rows, columns);
    at = 8 * (rows + columns);
    this.match = next(rows);
    this.before = next(rows);
    this.after = next(rows);
    this.pin = next(rows);
    this.first = next(columns);
    this.places = next(columns);
    this.load = next(columns);
  }

  copy(): State {
    return new State(this.rows, this.columns, this.buffer.slice(0));
  }

  /** A larger copy; what is new takes no part. */
  grown(rows: number, columns: number): State {
    const state = new State(rows, columns);
    state.u.set(this.u);
    state.v.set(this.v);
    state.match.set(this.match);
    state.before.set(this.before);
    state.after.set(this.after);
    state.pin.set(this.pin);
    state.first.set(this.first);
    state.places.set(this.places);
    state.load.set(this.load);
    return state;
  }

  seat(row: number, column: number): void {
    const head = this.first[column] as number;
    this.match[row] = column;
    this.before[row] = -1;
    this.after[row] = head;
    if (head >= 0) this.before[head] = row;
    this.first[column] = row;
    this.load[column] = (this.load[column] as number) + 1;
  }

  unseat(row: number): void {
    const column = this.match[row] as number;
    const before = this.before[row] as number;
    const after = this.after[row] as number;
    if (before < 0) this.first[column] = after;
    else this.after[before] = after;
    if (after >= 0) this.before[after] = before;
    this.match[row] = -1;
    this.load[column] = (this.load[column] as number) - 1;
  }
}

function empty(rows: number, columns: number): ArrayBuffer {
  const buffer = new ArrayBuffer(24 * rows + 20 * columns);
  new Float64Array(buffer, 0, rows + columns).fill(CLOSED);
  new Int32Array(buffer, 8 * (rows + columns), 4 * rows + columns).fill(-1); // but places and load
  return buffer;
}
