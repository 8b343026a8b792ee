import { totalOf } from '../pair/score';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import type { PeopleProblem } from '../problem/build';
import type { Change } from './change';
import { waysToFit } from './options';

/** Changes that would make a pair possible, whoever gets the place then. */
export interface Way {
  readonly changes: readonly Change[];
  /** Guides with whom these changes would do, and the best score among them. */
  readonly guides: number;
  readonly score: number;
}

/**
 * Every set of just so many changes that would do with some guide, the smallest first, without those
 * that are `out`.
 */
export function waysOf(
  problem: PeopleProblem,
  h: HouseholdTraits,
  size: number,
  isOut: (change: Change) => boolean = () => false,
): Way[] {
  const ways = new Map<string, { changes: readonly Change[]; guides: number; score: number }>();
  const offer = (changes: readonly Change[], score: number) => {
    if (changes.length !== size || changes.some(isOut)) return;
    const key = changes
      .map(({ side, unit, code, value }) => `${side} ${unit} ${code} ${value}`)
      .join();
    const known = ways.get(key);
    if (known === undefined) ways.set(key, { changes, guides: 1, score });
    else {
      known.guides++;
      known.score = Math.max(known.score, score);
    }
  };
  for (const g of problem.guides.values()) {
    const fits = waysToFit(h, g, problem.on, size);
    if (fits.length === 0) continue;
    const score = totalOf(h, g, problem.weights, problem.on);
    if (score < problem.on.rules.floor) continue;
    for (const changes of fits) {
      offer(changes, score);
      // Where everything fits, or would, it may still be the place that is missing.
      if (!changes.some(({ code }) => code === 'place')) offer([...changes, placeAt(g)], score);
    }
  }
  return [...ways.values()].sort(
    (a, b) => sizeOf(a.changes) - sizeOf(b.changes) || b.guides - a.guides || b.score - a.score,
  );
}

/** How much is asked, by kind: agreeing on times is least, giving up a wish is most. */
export function sizeOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { code }) => sum + SIZES[code], 0);
}

const SIZES: Readonly<Record<Change['code'], number>> = {
  time: 1,
  language: 2,
  'not-at-home': 2,
  'meeting-place': 3,
  place: 4,
  willing: 4,
  certificate: 5,
  'guide-sex': 8,
  'participant-sex': 8,
};

function placeAt({ unit }: GuideTraits): Change {
  return { side: 'guide', unit: unit.id, code: 'place', value: null };
}
