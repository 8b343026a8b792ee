import { explainPair, type MatchExplanation } from '~/domain/matching/explain/explain-match';
import {
  explainUnmatched,
  type UnmatchedExplanation,
} from '~/domain/matching/explain/explain-unmatched';
import { guideOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

/** A pair explained; without a guide the household's own in the plan. Null for ids not in the plan. */
export function pair(
  open: OpenPlan,
  {
    household,
    guide,
    ...whatIf
  }: WhatIf & { readonly household: string; readonly guide: string | null },
): (MatchExplanation & { readonly isPlanned: boolean }) | null {
  const { problem, plan } = open.under(whatIf).round.state();
  const planned = guideOf(problem, plan, household);
  const asked = guide ?? planned;
  if (asked === null || !problem.households.has(household) || !problem.guides.has(asked)) {
    return null;
  }
  return { ...explainPair(problem, household, asked), isPlanned: planned === asked };
}

/** Why the plan has nobody for the household; null when it has somebody, or does not know it. */
export function why(
  open: OpenPlan,
  { household, ...whatIf }: WhatIf & { readonly household: string },
): UnmatchedExplanation | null {
  const { problem, plan } = open.under(whatIf).round.state();
  return explainUnmatched(problem, plan, household);
}
