import { priorityOf } from '~/domain/matching/problem/build';
import { countFeasible, pairsOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

/** Where the plan puts somebody: proposed, kept together by hand, nobody fits, all who fit are taken. */
export const PLAN_PLACES = ['suggested', 'pinned', 'none', 'taken'] as const;
export type PlanPlace = (typeof PLAN_PLACES)[number];

export interface Placed {
  readonly id: string;
  readonly place: PlanPlace;
  /** Guides who are possible, taken or not; 0 for a pinned pair, which is not compared. */
  readonly feasible: number;
}

/** Everybody in the plan, whoever goes first first: urgency, days waited, then id. */
export function everyone(open: OpenPlan, whatIf: WhatIf): Placed[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const feasible = countFeasible(problem);
  const pinned = new Map(pairsOf(problem, plan).map((pair) => [pair.household, pair.isPinned]));
  const priority = new Map(
    [...problem.households].map(([id, { unit }]) => [id, priorityOf(unit, problem.on.today)]),
  );
  const first = (id: string) => priority.get(id) ?? 0;
  return [...problem.households.keys()]
    .sort((a, b) => first(b) - first(a) || (a < b ? -1 : 1))
    .map((id) => {
      const options = feasible.get(id) ?? 0;
      const isPinned = pinned.get(id);
      if (isPinned === undefined)
        return { id, place: options > 0 ? 'taken' : 'none', feasible: options };
      return { id, place: isPinned ? 'pinned' : 'suggested', feasible: options };
    });
}
