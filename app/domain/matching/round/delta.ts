import { ascending } from '../problem/bare';
import type { Delta, Move } from './round';

/** A plan as `deltaBetween` reads it, before and after a change: by rows that keep their number. */
export interface Outcome {
  readonly rowCount: number;
  /** Column of the row, pinned or planned; -1 while it waits or takes no part. */
  columnOf(row: number): number;
  household(row: number): string;
  guide(column: number): string;
  priorityOf(row: number): number;
  scoreOf(row: number, column: number): number;
}

/** What a change did, read off the rows that moved. */
export function deltaBetween(before: Outcome, after: Outcome): Delta {
  const rows = Math.max(before.rowCount, after.rowCount);
  const changed: Move[] = [];
  const sum = { people: 0, priority: 0, score: 0 };
  for (let row = 0; row < rows; row++) {
    const was = before.columnOf(row);
    const is = after.columnOf(row);
    if (was === is) continue;
    changed.push({
      household: (row < after.rowCount ? after : before).household(row),
      from: count(before, row, was, -1),
      to: count(after, row, is, 1),
    });
  }
  changed.sort((a, b) => ascending(a.household, b.household));
  return { changed, ...sum };

  function count(outcome: Outcome, row: number, column: number, sign: 1 | -1): string | null {
    if (column < 0) return null;
    sum.people += sign;
    sum.priority += sign * outcome.priorityOf(row);
    sum.score += sign * outcome.scoreOf(row, column);
    return outcome.guide(column);
  }
}
