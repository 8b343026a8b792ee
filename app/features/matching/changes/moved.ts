import { z } from 'zod';
import type { PlanDifference } from '../questions/difference';
import type { PlanOverview } from '../questions/overview';

/** So many of each kind are kept by name with a change; the counts are always whole. */
export const MOST_KEPT = 20;

const Figures = z.object({
  people: z.number(),
  score: z.number(),
  waiting: z.number(),
  longestLeft: z.number().nullable(),
  medianLeft: z.number().nullable(),
});
const Moves = z.array(
  z.object({ household: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
);

/** What one change did to a plan, as it is stored with the change. */
export const Moved = z.object({
  before: Figures,
  after: Figures,
  gain: Moves,
  lose: Moves,
  swap: Moves,
  counts: z.object({ gain: z.number(), lose: z.number(), swap: z.number() }),
});
export type Moved = z.output<typeof Moved>;

/** The difference of two plans, cut to what is stored. */
export function movedOf({ before, after, gain, lose, swap, counts }: PlanDifference): Moved {
  return {
    before: figuresOf(before),
    after: figuresOf(after),
    gain: gain.slice(0, MOST_KEPT).map((move) => ({ ...move })),
    lose: lose.slice(0, MOST_KEPT).map((move) => ({ ...move })),
    swap: swap.slice(0, MOST_KEPT).map((move) => ({ ...move })),
    counts: { ...counts },
  };
}

type Placements = {
  readonly overview: PlanOverview;
  readonly pairs: readonly { readonly household: string; readonly guide: string }[];
};

/** What lies between two plans of the branch, where the later one was made from changed people. */
export function movedBetween(was: Placements, is: Placements): Moved {
  const before = new Map(was.pairs.map((pair) => [pair.household, pair.guide]));
  const after = new Map(is.pairs.map((pair) => [pair.household, pair.guide]));
  const all = [...new Set([...before.keys(), ...after.keys()])]
    .map((household) => ({
      household,
      from: before.get(household) ?? null,
      to: after.get(household) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
  const gain = all.filter(({ from }) => from === null);
  const lose = all.filter(({ to }) => to === null);
  const swap = all.filter(({ from, to }) => from !== null && to !== null);
  const counts = { gain: gain.length, lose: lose.length, swap: swap.length };
  return movedOf({ before: was.overview, after: is.overview, gain, lose, swap, counts });
}

function figuresOf(plan: PlanOverview): Moved['before'] {
  const { people, score, waiting, longestLeft, medianLeft } = plan;
  return { people, score, waiting, longestLeft, medianLeft };
}
