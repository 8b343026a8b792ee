import { ascending } from '../problem/bare';
import type { Delta, Move } from './round';

/** A plan as `deltaBetween` reads it, before and after a change: rows keep their number. */
export interface Outcome {
  /** Per row: its column in the plan, or that of its pin; -1 for none. */
  readonly engine: { readonly state: { readonly match: Int32Array; readonly pin: Int32Array } };
  household(row: number): string;
  guide(column: number): string;
  priorityOf(row: number): number;
  scoreOf(row: number, column: number): number;
}

/** What a change did, read off the rows that moved. */
export function deltaBetween(before: Outcome, after: Outcome): Delta {
  const [was, is] = [before.engine.state, after.engine.state];
  const { match: wasMatch, pin: wasPin } = was;
  const { match: isMatch, pin: isPin } = is;
  const rows = Math.max(wasMatch.length, isMatch.length);
  const changed: Move[] = [];
  const sum = { people: 0, priority: 0, score: 0 };
  for (let row = 0; row < rows; row++) {
    if (wasMatch[row] === isMatch[row] && wasPin[row] === isPin[row]) continue;
    const from = columnOf(was, row);
    const to = columnOf(is, row);
    if (from === to) continue;
    count(before, row, from, -1);
    count(after, row, to, 1);
    changed.push({
      household: (row < isMatch.length ? after : before).household(row),
      from: from < 0 ? null : before.guide(from),
      to: to < 0 ? null : after.guide(to),
    });
  }
  changed.sort((a, b) => ascending(a.household, b.household));
  return { changed, ...sum };

  function count(outcome: Outcome, row: number, column: number, sign: 1 | -1): void {
    if (column < 0) return;
    sum.people += sign;
    sum.priority += sign * outcome.priorityOf(row);
    sum.score += sign * outcome.scoreOf(row, column);
  }
}

/** Rows that one of the two plans does not have are nowhere in it. */
function columnOf({ match, pin }: Outcome['engine']['state'], row: number): number {
  const pinned = pin[row] ?? -1;
  return pinned >= 0 ? pinned : (match[row] ?? -1);
}
