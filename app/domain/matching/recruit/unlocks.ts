import { rowOf } from '../solver/plan';
import { eachProfile } from './each-profile';
import { type Gap, gapOf, type Recruiting } from './gaps';
import { Plainest } from './plainest';

/**
 * Whom to recruit so that this participant gets in: plain profiles first by how many of them it
 * takes, for somebody who goes first may take the first place. `depth` places are looked at.
 */
export function unlocksFor(search: Recruiting, household: string, depth: number): Gap[] {
  const { problem, rows, seating } = search;
  const own = rowOf(problem, household);
  if (own < 0 || (seating.match[own] as number) >= 0) return [];
  const reached = seating.reachedFrom(own);
  const plainest = new Plainest(rows);
  eachProfile(rows, reached, (set, choice) => {
    plainest.offer(set, choice);
  });
  const found: {
    readonly gap: Gap;
    readonly needed: number;
    readonly choice: readonly number[];
  }[] = [];
  for (const { choice } of plainest.all().slice(0, TRIED)) {
    const members = rows.members(choice);
    const freed = seating.wouldFree(members, depth);
    const needed = freed.indexOf(own);
    if (
      needed < 0 ||
      found.some((one) => one.needed <= needed && isWithin(search, one.choice, choice))
    )
      continue;
    found.push({ gap: gapOf(search, { choice, members, freed }), needed, choice });
  }
  return found
    .sort((a, b) => a.needed - b.needed)
    .slice(0, SHOWN)
    .map(({ gap }) => gap);
}

const TRIED = 60;
const SHOWN = 3;

/** Whether the second asks for all that the first asks for: then it says nothing new. */
function isWithin(
  { rows }: Recruiting,
  first: readonly number[],
  second: readonly number[],
): boolean {
  return first.every((n, d) => n === second[d] || rows.asksNothing(d, n));
}
