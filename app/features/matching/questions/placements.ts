import { explainPair, type MatchExplanation } from '~/domain/matching/explain/explain-match';
import { priorityOf } from '~/domain/matching/problem/build';
import { guideOf, type PlannedPair, pairsOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';
import { overview, type PlanOverview } from './overview';

/** Every pair of the plan, longest wait first, with the plan's figures. */
export function placements(
  open: OpenPlan,
  whatIf: WhatIf,
): { readonly overview: PlanOverview; readonly pairs: readonly PlannedPair[] } {
  const { problem, plan } = open.under(whatIf).round.state();
  const first = (id: string) => {
    const unit = problem.households.get(id)?.unit;
    return unit ? priorityOf(unit, problem.on.today) : 0;
  };
  return {
    overview: overview(open, whatIf),
    pairs: pairsOf(problem, plan).sort((a, b) => first(b.household) - first(a.household)),
  };
}

export type ExplainedPair = MatchExplanation & {
  readonly isPlanned: boolean;
  readonly isPinned: boolean;
};

/** Several pairs explained, in the order they are given; null for a pair with somebody unknown. */
export function pairs(
  open: OpenPlan,
  { pairs: asked, ...whatIf }: WhatIf & { readonly pairs: readonly (readonly [string, string])[] },
): (ExplainedPair | null)[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const pinned = new Set(problem.pinned.map((pair) => pair.household));
  return asked.map(([household, guide]) => {
    if (!problem.households.has(household) || !problem.guides.has(guide)) return null;
    const isPlanned = guideOf(problem, plan, household) === guide;
    const isPinned = isPlanned && pinned.has(household);
    return { ...explainPair(problem, household, guide), isPlanned, isPinned };
  });
}
