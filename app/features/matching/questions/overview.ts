import { daysWaited } from '~/domain/matching/problem/build';
import { unmatchedOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

export interface PlanOverview {
  /** People that the plan has a guide for, pinned ones included, and their scores added up. */
  readonly people: number;
  readonly score: number;
  readonly waiting: number;
  readonly freePlaces: number;
  /** Days waited by those whom the plan leaves waiting; null when it leaves nobody. */
  readonly longestLeft: number | null;
  readonly medianLeft: number | null;
  /** Changes of the what-if that no longer fit. */
  readonly leftOut: number;
}

export function overview(open: OpenPlan, whatIf: WhatIf): PlanOverview {
  const { round, leftOut } = open.under(whatIf);
  const { problem, plan } = round.state();
  const left = unmatchedOf(problem, plan)
    .map((id) => {
      const household = problem.households.get(id)?.unit;
      return household ? daysWaited(household, problem.on.today) : 0;
    })
    .sort((a, b) => a - b);
  const places = [...problem.guides.values()].map(({ unit }) =>
    unit.available ? unit.capacity : 0,
  );
  return {
    people: plan.people,
    score: plan.score,
    waiting: problem.households.size,
    freePlaces: places.reduce((sum, n) => sum + n, 0),
    longestLeft: left.at(-1) ?? null,
    medianLeft: left[Math.floor((left.length - 1) / 2)] ?? null,
    leftOut: leftOut.length,
  };
}
