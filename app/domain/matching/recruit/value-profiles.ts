import { eachProfile } from './each-profile';
import { type Candidate, Plainest } from './plainest';
import type { ProfileRows } from './profile-rows';
import { lowestBit } from './row-bits';
import type { Seating } from './seating';

export interface ProfileValues {
  /** Per profile, in the order of `eachChoice`: the row that one place would let in, or -1. */
  readonly first: Int32Array;
  /** Those that let in whoever is first of all that a recruit can let in; without those that a plainer one outdoes. */
  readonly best: readonly Candidate[];
}

/**
 * The exact worth of every profile, without planning anything again. Rows are put in the order of
 * whom their seat would let in, so a profile lets in whoever belongs to the first row that all its
 * choices have in common: an AND of bit rows, and a look at the lowest bit.
 */
export function valueProfiles(rows: ProfileRows, seating: Seating): ProfileValues {
  const { byRow } = seating.freed();
  const place = new Map(seating.waiting().map((row, n) => [row, n]));
  const rank = (row: number) => place.get(byRow[row] as number) as number;
  const order = [...byRow.keys()].filter((row) => (byRow[row] as number) >= 0);
  order.sort((a, b) => rank(a) - rank(b) || a - b);
  const first = new Int32Array(rows.size).fill(-1);
  let highest = 0;
  let best = new Plainest(rows);
  eachProfile(rows, order, (set, choice, at) => {
    const row = byRow[order[lowestBit(set)] as number] as number;
    first[at] = row;
    const value = seating.priority(row);
    if (value < highest) return;
    if (value > highest) {
      highest = value;
      best = new Plainest(rows);
    }
    best.offer(set, choice);
  });
  return { first, best: best.best() };
}
