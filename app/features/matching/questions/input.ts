import { changedRound } from '~/domain/matching/relax/change-problem';
import type { OpenPlan, PlanInput, WhatIf } from '../plan/open-plan';

/** What the plan was made of, as it stands with the changes: for a file that repeats it. */
export function input(open: OpenPlan, asked: WhatIf): PlanInput {
  const { problem } = open.under(asked).round.state();
  return { round: changedRound(problem, []), rules: problem.on.rules, weights: problem.weights };
}
