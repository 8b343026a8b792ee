import { passes } from '../pair/feasible';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { buildProblem, type PeopleProblem } from '../problem/build';
import { Seating } from '../recruit/seating';
import { rowOf } from '../solver/plan';
import { type Plan, solve } from '../solver/solve';
import type { Change } from './change';
import { changedGuides, changedHousehold, changedRound } from './change-problem';

/** What the best plan would be for this participant once the changes were made. */
export type Outcome =
  /** Gets a guide; `insteadOf` has waited less and would wait again, null where nobody would. */
  | { readonly kind: 'matched'; readonly insteadOf: string | null }
  /** Somebody who goes first, named where one does, gets the place that opens. */
  | { readonly kind: 'others-first'; readonly first: string | null };

/**
 * What planning anew would give, found by a few moves in the plan as it stands. Null where only a
 * run can tell: with a lowest score, which can also take pairs away when answers change, and where
 * somebody has waited just as long, so that the score decides who of them gets in or stays out.
 */
export function quickOutcome(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  household: string,
  changes: readonly Change[],
): Outcome | null {
  if (problem.on.rules.floor > 0) return null;
  const row = rowOf(problem, household);
  const seating = new Seating(problem, plan);
  const rows = problem.rows.map((id) => problem.households.get(id) as HouseholdTraits);
  const own = changedHousehold(problem, household, changes);
  const changed = changedGuides(problem, changes);
  problem.columns.forEach((id, column) => {
    const g = changed.get(id) ?? (problem.guides.get(id) as GuideTraits);
    if (passes(own, g, problem.on)) seating.addEdges(column, [row]);
    if (!changed.has(id)) return;
    seating.addEdges(
      column,
      rows.flatMap((h, n) => (n !== row && passes(h, g, problem.on) ? [n] : [])),
    );
  });
  for (const change of changes) {
    if (change.code === 'place') seating.addPlace(problem.columns.indexOf(change.unit));
  }
  seating.settle();
  if (isTied(seating, row)) return null;
  return told(problem, plan.match, seating.match, household);
}

function isTied(seating: Seating, row: number): boolean {
  const priority = seating.priority(row);
  if ((seating.match[row] as number) < 0) {
    return seating
      .reachedFrom(row)
      .some((one) => one !== row && seating.priority(one) === priority);
  }
  const rival = seating.freed().byRow[row] as number;
  return rival >= 0 && seating.priority(rival) === priority;
}

/** Exactly, by planning anew: the changed round is laid out and solved as any other. */
export function afresh(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  household: string,
  changes: readonly Change[],
): Outcome {
  const after = buildProblem(changedRound(problem, changes), problem.on.rules, problem.weights);
  const solved = solve(after);
  if (!solved.ok) throw new Error(`a round that was not planned: ${solved.refusal}`);
  return told(problem, plan.match, solved.value.match, household);
}

function told(
  { rows }: PeopleProblem,
  before: Int32Array,
  after: Int32Array,
  household: string,
): Outcome {
  const isIn = (match: Int32Array, row: number) => (match[row] as number) >= 0;
  const moved = rows.map((id, row) => ({ id, was: isIn(before, row), is: isIn(after, row) }));
  if (moved.some(({ id, is }) => id === household && is)) {
    return { kind: 'matched', insteadOf: moved.find(({ was, is }) => was && !is)?.id ?? null };
  }
  return { kind: 'others-first', first: moved.find(({ was, is }) => !was && is)?.id ?? null };
}
