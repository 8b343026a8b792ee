import type { PeopleProblem } from '../problem/build';
import { type Gap, type Recruiting, recruiting } from '../recruit/gaps';
import { unlocksFor } from '../recruit/unlocks';
import { type Relaxation, relaxationsFor } from '../relax/relaxations';
import type { Plan } from '../solver/solve';
import { explainUnmatched, type UnmatchedExplanation } from './explain-unmatched';

/** Why nobody, and what would help: whom to recruit, and the smallest changes that would do. */
export type WaitExplanation = UnmatchedExplanation & {
  readonly unlocks: readonly Gap[];
  readonly relaxations: readonly Relaxation[];
};

/** So many guides of one profile are thought of at most. */
const DEPTH = 20;

/**
 * `explainUnmatched` with the ways out, each checked in the whole plan: tens of milliseconds in a
 * large branch, so for one participant at a time. `search` saves its preparation where many are
 * explained. Null when the household has a guide.
 */
export function explainWait(
  problem: PeopleProblem,
  plan: Plan,
  household: string,
  search: Recruiting = recruiting(problem, plan),
): WaitExplanation | null {
  const why = explainUnmatched(problem, plan, household);
  if (why === null) return null;
  return {
    ...why,
    unlocks: unlocksFor(search, household, DEPTH),
    relaxations: relaxationsFor(problem, plan, household),
  };
}
