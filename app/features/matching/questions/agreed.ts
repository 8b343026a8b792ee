import { changeKey } from '~/domain/matching/explain/asked-change';
import { buildProblem } from '~/domain/matching/problem/build';
import type { Change } from '~/domain/matching/relax/change';
import { changedRound } from '~/domain/matching/relax/change-problem';
import { type Relaxation, relaxationsFor } from '~/domain/matching/relax/relaxations';
import { difference } from '~/domain/matching/round/open-round';
import { guideOf } from '~/domain/matching/solver/plan';
import { solve } from '~/domain/matching/solver/solve';
import type { OpenPlan, WhatIf } from '../plan/open-plan';
import { MOST_MOVES, type NamedMove, waitedBy } from './consequences';

/** The smallest changes that would give one who waits a guide, without those that are `out`. */
export function relaxations(
  open: OpenPlan,
  {
    household,
    out,
    ...whatIf
  }: WhatIf & { readonly household: string; readonly out: readonly string[] },
): Relaxation[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const isOut = new Set(out);
  return relaxationsFor(problem, plan, household, (change) => isOut.has(changeKey(change)));
}

/** What the plan is once somebody has said yes: whom the participant gets, and who else moves. */
export interface Agreed {
  /** Null where the participant waits all the same. */
  readonly guide: string | null;
  /** The others, at most `MOST_MOVES` by name. */
  readonly moves: readonly NamedMove[];
  readonly others: number;
  readonly people: number;
  readonly score: number;
}

/** Exactly what a yes would move, by planning anew; null for ids that the plan does not know. */
export function agreed(
  open: OpenPlan,
  {
    household,
    changes,
    ...whatIf
  }: Omit<WhatIf, 'changes'> & {
    readonly household: string;
    readonly changes: readonly Change[];
  },
): Agreed | null {
  const before = open.under(whatIf).round.state();
  const { problem } = before;
  const isKnown = changes.every(({ side, unit }) =>
    side === 'guide' ? problem.guides.has(unit) : problem.households.has(unit),
  );
  if (!isKnown || !problem.households.has(household)) return null;
  const after = buildProblem(changedRound(problem, changes), problem.on.rules, problem.weights);
  const solved = solve(after);
  if (!solved.ok) throw new Error(`a round that was not planned: ${solved.refusal}`);
  const delta = difference(before, { problem: after, plan: solved.value });
  const others = delta.changed.filter((move) => move.household !== household);
  return {
    guide: guideOf(after, solved.value, household),
    moves: others
      .slice(0, MOST_MOVES)
      .map((move) => ({ ...move, days: waitedBy(problem, move.household) })),
    others: others.length,
    people: delta.people,
    score: delta.score,
  };
}
