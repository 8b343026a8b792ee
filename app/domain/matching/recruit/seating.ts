import type { Problem } from '../problem/problem';
import type { Plan } from '../solver/solve';

/**
 * A plan as seats, for the question who gets in when a seat appears.
 *
 * The sets of people that can be placed together form a matroid, so who is placed depends on
 * priorities alone, never on scores: one more seat lets in the first of those who wait and reach
 * it by a chain of moves, and puts nobody out. So no prices are needed here, and the plan may
 * have been changed by hand as long as it is still a best one.
 */
export class Seating {
  readonly match: Int32Array;
  /** Rows of each column; columns added later stand behind the problem's own. */
  private readonly holders: number[][];
  private readonly room: number[];
  private readonly extra = new Map<number, number[]>();
  /** By which row a search came to a column. */
  private readonly from: number[] = [];
  private inOrder: readonly number[] | null = null;

  constructor(
    private readonly problem: Problem,
    plan: Pick<Plan, 'match'>,
  ) {
    this.match = plan.match.slice();
    this.holders = problem.columns.map(() => []);
    this.match.forEach((column, row) => {
      this.holders[column]?.push(row);
    });
    this.room = Array.from(problem.capacity, (places, c) => places - this.holdersOf(c).length);
  }

  /** Rows without a seat, whoever is served first first. */
  waiting(): readonly number[] {
    if (this.inOrder === null) {
      const rows = [...this.match.keys()].filter((row) => this.match[row] === -1);
      this.inOrder = rows.sort((a, b) => this.priority(b) - this.priority(a) || a - b);
    }
    return this.inOrder;
  }

  priority(row: number): number {
    return this.problem.priority[row] as number;
  }

  addColumn(members: Iterable<number>, places: number): number {
    const column = this.holders.push([]) - 1;
    this.room.push(places);
    this.addEdges(column, members);
    return column;
  }

  addEdges(column: number, members: Iterable<number>): void {
    for (const row of members) {
      const own = this.extra.get(row);
      if (own === undefined) this.extra.set(row, [column]);
      else own.push(column);
    }
  }

  hasRoom(column: number): boolean {
    return (this.room[column] as number) > 0;
  }

  addPlace(column: number): void {
    this.room[column] = (this.room[column] as number) + 1;
  }

  /**
   * Per row and per column: the row that would get in if that row gave up its seat, or if that
   * column had one seat more; -1 where nobody would. Each edge is read once.
   */
  freed(): { readonly byRow: Int32Array; readonly byColumn: Int32Array } {
    const byRow = new Int32Array(this.match.length).fill(-1);
    const byColumn = new Int32Array(this.holders.length).fill(-1);
    for (const first of this.waiting()) {
      if ((byRow[first] as number) >= 0) continue;
      byRow[first] = first;
      const queue = [first];
      for (const row of queue) {
        this.eachColumn(row, (column) => {
          if ((byColumn[column] as number) >= 0) return;
          byColumn[column] = first;
          this.from[column] = row;
          for (const holder of this.holdersOf(column)) {
            if ((byRow[holder] as number) >= 0) continue;
            byRow[holder] = first;
            queue.push(holder);
          }
        });
      }
    }
    return { byRow, byColumn };
  }

  /** The rows whose seat would let this waiting row in, itself first. */
  reachedFrom(first: number): number[] {
    const rows = [first];
    const seen = new Set<number>();
    for (const row of rows) {
      this.eachColumn(row, (column) => {
        if (seen.has(column)) return;
        seen.add(column);
        rows.push(...this.holdersOf(column));
      });
    }
    return rows;
  }

  /**
   * Who gets in, first come first, when rows marked in `members` may take `places` new seats.
   * Nothing is changed. A search that fails marks what no later one needs to look at again, so
   * all failures together read each edge once. Gives up when fewer than `atLeast` can be reached.
   */
  wouldFree(members: Uint8Array, places: number, atLeast = 0): number[] {
    const freed: number[] = [];
    const moves: (readonly [row: number, from: number])[] = [];
    const seen = new Uint8Array(this.holders.length);
    const waiting = this.waiting();
    let left = waiting.length;
    for (const first of waiting) {
      if (freed.length === places || freed.length + left < atLeast) break;
      left--;
      const columns: number[] = [];
      const last = this.chainTo(first, members, seen, columns);
      if (last < 0) continue;
      for (const column of columns) seen[column] = 0;
      freed.push(first);
      this.shift(last, GONE, moves);
    }
    for (const [row, from] of moves.reverse()) this.move(row, from);
    return freed;
  }

  /** Makes the seating best again after edges or places were added. */
  settle(): void {
    while (this.improve()) this.inOrder = null;
  }

  private improve(): boolean {
    const seen = new Uint8Array(this.holders.length);
    for (const first of this.waiting()) {
      const queue = [first];
      let open = -1;
      let weakest = first;
      for (const row of queue) {
        if (open >= 0) break;
        if (this.priority(row) < this.priority(weakest)) weakest = row;
        this.eachColumn(row, (column) => {
          if (seen[column] === 1) return;
          seen[column] = 1;
          this.from[column] = row;
          if ((this.room[column] as number) > 0 && open < 0) open = column;
          queue.push(...this.holdersOf(column));
        });
      }
      if (open >= 0) {
        this.room[open] = (this.room[open] as number) - 1;
        this.shift(this.from[open] as number, open);
        return true;
      }
      if (weakest !== first) {
        this.shift(weakest, WAITING);
        return true;
      }
    }
    return false;
  }

  /** The row that ends the shortest chain from `first` to a member; -1 where there is none. */
  private chainTo(first: number, members: Uint8Array, seen: Uint8Array, columns: number[]): number {
    const queue = [first];
    for (const row of queue) {
      if (members[row] === 1) return row;
      this.eachColumn(row, (column) => {
        if (seen[column] === 1) return;
        seen[column] = 1;
        columns.push(column);
        this.from[column] = row;
        for (const holder of this.holdersOf(column)) queue.push(holder);
      });
    }
    return -1;
  }

  private shift(row: number, column: number, moves?: (readonly [number, number])[]): void {
    let mover = row;
    let to = column;
    for (;;) {
      const left = this.match[mover] as number;
      moves?.push([mover, left]);
      this.move(mover, to);
      if (left < 0) return;
      mover = this.from[left] as number;
      to = left;
    }
  }

  private move(row: number, to: number): void {
    const left = this.holders[this.match[row] as number];
    left?.splice(left.indexOf(row), 1);
    this.holders[to]?.push(row);
    this.match[row] = to;
  }

  private eachColumn(row: number, visit: (column: number) => void): void {
    const { rowPtr, column } = this.problem;
    const end = rowPtr[row + 1] as number;
    for (let e = rowPtr[row] as number; e < end; e++) visit(column[e] as number);
    for (const added of this.extra.get(row) ?? NO_COLUMNS) visit(added);
  }

  private holdersOf(column: number): readonly number[] {
    return this.holders[column] as number[];
  }
}

const WAITING = -1;
/** A seat that is asked about and not in the plan. */
const GONE = -2;
const NO_COLUMNS: readonly number[] = [];
