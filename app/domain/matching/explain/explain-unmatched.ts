import { failures, type HardFailure } from '../pair/feasible';
import { HARD_RULES, type HardRule } from '../pair/hard-rule';
import { totalOf } from '../pair/score';
import type { HouseholdTraits } from '../pair/traits';
import { daysWaited, type PeopleProblem } from '../problem/build';
import { competitionGroup } from '../solver/competition';
import { rowOf } from '../solver/plan';
import type { Plan } from '../solver/solve';

/** A hard limit, or the programme's lowest score. */
export type Barrier = HardRule | 'below-floor';

export type UnmatchedExplanation =
  | {
      readonly kind: 'no-feasible-guide';
      readonly household: string;
      /** Per limit: how many guides fail on it, and how many on nothing else. */
      readonly barriers: readonly {
        readonly rule: Barrier;
        readonly fail: number;
        readonly only: number;
      }[];
      /** The guides that break the fewest limits, at most three. */
      readonly nearest: readonly { readonly guide: string; readonly fails: readonly Failing[] }[];
    }
  | {
      readonly kind: 'all-taken';
      readonly household: string;
      /** Everyone who competes for `guides`, whoever is placed and whoever waits, and the places. */
      readonly people: readonly string[];
      readonly guides: readonly string[];
      readonly places: number;
      /** Fewest days waited by one of the group who was placed; null where pins took every place. */
      readonly shortestWaitServed: number | null;
      readonly ownWait: number;
      /** Someone in the group was placed for the coordinator's class of urgency. */
      readonly urgencyDecided: boolean;
    };

export interface Failing {
  readonly rule: Barrier;
  readonly values: HardFailure['values'];
}

/** Why nobody: the limits that stand in the way, or who is ahead. Null when it has a guide. */
export function explainUnmatched(
  problem: PeopleProblem,
  plan: Plan,
  household: string,
): UnmatchedExplanation | null {
  const row = rowOf(problem, household);
  if (row < 0 || (plan.match[row] ?? -1) >= 0) return null;
  const isIsolated = problem.rowPtr[row] === problem.rowPtr[row + 1];
  return isIsolated ? noFeasibleGuide(problem, household) : allTaken(problem, plan, row);
}

function noFeasibleGuide(problem: PeopleProblem, household: string): UnmatchedExplanation {
  const h = problem.households.get(household) as HouseholdTraits;
  const perGuide = [...problem.guides].map(([guide, g]) => {
    const fails: Failing[] = failures(h, g, problem.on);
    if (fails.length > 0) return { guide, fails };
    const total = totalOf(h, g, problem.weights, problem.on);
    const floor = problem.on.rules.floor;
    return { guide, fails: [{ rule: 'below-floor', values: { total, floor } } satisfies Failing] };
  });
  const count = (rule: Barrier, most: number) =>
    perGuide.filter(({ fails }) => fails.length <= most && fails.some((f) => f.rule === rule))
      .length;
  const barriers = [...HARD_RULES, 'below-floor' as const]
    .map((rule) => ({ rule, fail: count(rule, Infinity), only: count(rule, 1) }))
    .filter(({ fail }) => fail > 0)
    .sort((a, b) => b.only - a.only || b.fail - a.fail);
  const nearest = perGuide.sort((a, b) => a.fails.length - b.fails.length).slice(0, 3);
  return { kind: 'no-feasible-guide', household, barriers, nearest };
}

function allTaken(problem: PeopleProblem, plan: Plan, start: number): UnmatchedExplanation {
  const { rows, columns, places } = competitionGroup(problem, plan, start);
  const household = (row: number) => problem.rows[row] ?? '';
  const waited = (row: number) => {
    const h = problem.households.get(household(row)) as HouseholdTraits;
    return { days: daysWaited(h.unit, problem.on.today), urgency: h.unit.urgency };
  };
  const served = rows.filter((row) => row !== start).map(waited);
  const own = waited(start);
  return {
    kind: 'all-taken',
    household: household(start),
    people: rows.map(household),
    guides: columns.map((column) => problem.columns[column] ?? ''),
    places,
    shortestWaitServed: served.length === 0 ? null : Math.min(...served.map(({ days }) => days)),
    ownWait: own.days,
    urgencyDecided: served.some(({ urgency }) => urgency > own.urgency),
  };
}
