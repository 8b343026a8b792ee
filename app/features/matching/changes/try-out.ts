import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { PlanChange } from '~/domain/matching/round/change';
import { NEVER_BY_HAND } from '../pair/pair-words';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { type ChangeToMake, valuesOf } from './make-change.server';
import { type Moved, movedOf } from './moved';
import { engineChange, type PlanRefusal, REFUSED_BY_ROUND } from './plan-change';

/** A change that fits, and what it would move. */
export interface Tried {
  readonly change: PlanChange;
  readonly moved: Moved;
}

/**
 * Asks the plan what a change would do after `earlier` ones that it does not know of. Not within a
 * transaction: a large branch's plan answers from a thread, and others want to write meanwhile.
 */
export async function tryOut(
  plan: BranchPlan,
  input: ChangeToMake,
  earlier: readonly PlanChange[],
): Promise<Result<Tried, PlanRefusal>> {
  const change = engineChange({ ...input, values: valuesOf(input) });
  if (change === null) return refuse('not-in-plan');
  const isPossible = input.kind === 'pin' ? await checkPin(plan, input) : ok(null);
  if (!isPossible.ok) return isPossible;
  const tried = await plan.ask('tryChange', { changes: earlier, change });
  if (!tried.ok) return refuse(REFUSED_BY_ROUND[tried.refusal]);
  return ok({ change, moved: movedOf(tried.difference) });
}

/** A pin stands above the rules, but for what no note lifts; beside the rules it needs one. */
async function checkPin(
  plan: BranchPlan,
  { participantId, guideId, note }: ChangeToMake,
): Promise<Result<null, PlanRefusal>> {
  const [pair] = await plan.ask('pairs', { pairs: [[participantId ?? '', guideId ?? '']] });
  if (!pair) return refuse('not-in-plan');
  if (pair.failures.some(({ rule }) => rule === 'blocked')) return refuse('pair-was-refused');
  if (pair.failures.some(({ rule }) => NEVER_BY_HAND.includes(rule))) {
    return refuse('pair-forbidden');
  }
  if (pair.failures.length > 0 && note.trim() === '') return refuse('note-needed', 'note');
  return ok(null);
}
