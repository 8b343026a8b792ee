import type { PeopleProblem } from '~/domain/matching/problem/build';
import { type Gap, recruitmentGaps } from '~/domain/matching/recruit/gaps';
import { type OneMore, oneMorePlace } from '~/domain/matching/recruit/one-more-place';
import { printable } from '~/domain/matching/recruit/poster';
import type { Profile } from '~/domain/matching/recruit/profile';
import { whatIf } from '~/domain/matching/recruit/what-if';
import type { Plan } from '~/domain/matching/solver/solve';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

export interface Recruiting {
  /** Guides of the branch to ask for one place more: nothing is quicker. */
  readonly ask: readonly OneMore[];
  readonly gaps: readonly Gap[];
  /** What of the list may hang on a wall. */
  readonly posters: readonly Profile[];
}

const LIST = 8;
const ASKED = 5;
/** So many guides of one profile are thought of at most. */
const DEPTH = 20;

const known = new WeakMap<PeopleProblem, Recruiting>();

/** Whom to ask and whom to recruit next. The answer is kept as long as the plan is. */
export function recruit(open: OpenPlan, asked: WhatIf): Recruiting {
  const { problem, plan } = open.under(asked).round.state();
  const before = known.get(problem);
  if (before) return before;
  const found = search(problem, plan);
  known.set(problem, found);
  return found;
}

function search(problem: PeopleProblem, plan: Plan): Recruiting {
  const gaps = recruitmentGaps(problem, plan, { list: LIST, depth: DEPTH });
  return {
    ask: oneMorePlace(problem, plan).slice(0, ASKED),
    gaps,
    posters: printable(problem, plan, gaps),
  };
}

/** What so many new guides of one profile would change. */
export function recruits(
  open: OpenPlan,
  { profile, places, ...asked }: WhatIf & { readonly profile: Profile; readonly places: number },
): { readonly people: number; readonly longest: number } {
  const { problem, plan } = open.under(asked).round.state();
  const { days } = whatIf(problem, plan, profile, places);
  return { people: days.length, longest: Math.max(0, ...days) };
}
