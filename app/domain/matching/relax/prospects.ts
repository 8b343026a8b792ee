import { passes } from '../pair/feasible';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import type { PeopleProblem } from '../problem/build';
import type { Seating } from '../recruit/seating';
import type { Change } from './change';
import { changedGuides, changedHousehold } from './change-problem';

/**
 * Which changes can help one waiting row at all, told without touching the plan: it must come to a
 * seat that is free, or that somebody holds who goes after it. Most changes do not, and need no
 * closer look.
 */
export class Prospects {
  /** Rows on the way: those who would move if this row were let in somewhere. */
  private readonly group: readonly number[];
  /** Per column: 1 where a chain of moves ends in a free seat, or in one of somebody who goes after. */
  private readonly opens: Uint8Array;
  private readonly open: readonly GuideTraits[];

  constructor(
    private readonly problem: PeopleProblem,
    seating: Seating,
    private readonly row: number,
  ) {
    this.group = seating.reachedFrom(row).slice(1);
    this.opens = opensFor(problem, seating, row);
    this.open = problem.columns.flatMap((id, column) =>
      this.opens[column] === 1 ? (problem.guides.get(id) ?? []) : [],
    );
  }

  mayHelp(changes: readonly Change[]): boolean {
    const { problem } = this;
    const id = problem.rows[this.row] as string;
    const own = changedHousehold(problem, id, changes);
    const changed = changedGuides(problem, changes);
    for (const [guide, g] of changed) {
      const isRoom = changes.some((c) => c.code === 'place' && c.unit === guide);
      if (!isRoom && this.opens[problem.columns.indexOf(guide)] === 0) continue;
      if (passes(own, g, problem.on) || this.reaches(g)) return true;
    }
    if (own === problem.households.get(id)) return false;
    return this.open.some((g) => passes(own, g, problem.on));
  }

  private reaches(g: GuideTraits): boolean {
    const { rows, households, on } = this.problem;
    return this.group.some((row) =>
      passes(households.get(rows[row] as string) as HouseholdTraits, g, on),
    );
  }
}

/** Backwards from the seats that are free or weaker held, along the moves that lead there. */
function opensFor(problem: PeopleProblem, seating: Seating, own: number): Uint8Array {
  const opens = new Uint8Array(problem.columns.length);
  const queue: number[] = [];
  const open = (column: number) => {
    if (column < 0 || opens[column] === 1) return;
    opens[column] = 1;
    queue.push(column);
  };
  problem.columns.forEach((_, column) => {
    if (seating.hasRoom(column)) open(column);
  });
  seating.match.forEach((column, row) => {
    if (seating.priority(row) < seating.priority(own)) open(column);
  });
  const rowsOf = transposed(problem);
  for (const column of queue) {
    for (const row of rowsOf(column)) open(seating.match[row] as number);
  }
  return opens;
}

function transposed({ rows, columns, rowPtr, column }: PeopleProblem) {
  const start = new Int32Array(columns.length + 1);
  for (const c of column) start[c + 1] = (start[c + 1] as number) + 1;
  for (let c = 0; c < columns.length; c++) {
    start[c + 1] = (start[c + 1] as number) + (start[c] as number);
  }
  const next = start.slice();
  const byColumn = new Int32Array(column.length);
  for (let row = 0; row < rows.length; row++) {
    for (let e = rowPtr[row] as number; e < (rowPtr[row + 1] as number); e++) {
      const c = column[e] as number;
      byColumn[next[c] as number] = row;
      next[c] = (next[c] as number) + 1;
    }
  }
  return (c: number) => byColumn.subarray(start[c], start[c + 1]);
}
