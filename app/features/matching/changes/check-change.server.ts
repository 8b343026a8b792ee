import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import type { BranchPlan } from '../branch-plan.query.server';
import { NEVER_BY_HAND } from '../pair-words';
import type { ChangeToMake } from './make-change.server';
import { CHANGE_SELECT, heldUntil, type PlanRefusal } from './plan-change';

/** What must hold before a plan is changed: the people as they stand in this very moment. */
export async function checkChange(
  tx: BranchTx,
  ctx: Context,
  plan: BranchPlan,
  input: ChangeToMake,
): Promise<Result<null, PlanRefusal>> {
  const { kind, draft, participantId, guideId } = input;
  const day = today(ctx.clock).toString();
  if (kind === 'capacity' && !draft) return refuse('only-in-draft');
  if (kind === 'hold' && input.untilOn && input.untilOn <= day) {
    return refuse('hold-until-past', 'untilOn');
  }
  // No name for what is missing: a protected participant is answered like one who does not exist.
  if (!(await areThere(tx, participantId, guideId))) return refuse('not-in-plan');
  if (kind === 'hold' && !draft) return endOldHold(tx, ctx, input, day);
  if (kind === 'pin') return checkPin(tx, plan, input);
  return ok(null);
}

async function areThere(
  tx: BranchTx,
  participantId: string | null,
  guideId: string | null,
): Promise<boolean> {
  const waits = { state: 'waiting', isShielded: false, place: { is: null } };
  const participants =
    participantId === null
      ? 1
      : await tx.participant.count({ where: { id: participantId, ...waits } });
  const guides =
    guideId === null ? 1 : await tx.guide.count({ where: { id: guideId, state: 'available' } });
  return participants === 1 && guides === 1;
}

/** A hold whose day has come makes room for the next; one that still holds is enough. */
async function endOldHold(
  tx: BranchTx,
  ctx: Context,
  { participantId, guideId }: ChangeToMake,
  day: string,
): Promise<Result<null, PlanRefusal>> {
  const live = { draftId: null, kind: 'hold', participantId, guideId, undoneAt: null };
  const [row] = await tx.planChange.findMany({ where: live, take: 1, select: CHANGE_SELECT });
  if (!row) return ok(null);
  const until = heldUntil(row);
  if (until === null || day < until) return refuse('already-on-hold');
  const ended = { undoneAt: dateOf(ctx.clock.now()), endCode: 'over' };
  await tx.planChange.updateMany({ where: { id: row.id, undoneAt: null }, data: ended });
  return ok(null);
}

/** A pin stands above the rules, but for what no note lifts; beside the rules it needs one. */
async function checkPin(
  tx: BranchTx,
  plan: BranchPlan,
  { draft, participantId, guideId, note }: ChangeToMake,
): Promise<Result<null, PlanRefusal>> {
  const live = { draftId: null, kind: 'pin', participantId, undoneAt: null };
  if (!draft && (await tx.planChange.count({ where: live })) > 0) return refuse('already-pinned');
  const [pair] = await plan.ask('pairs', { pairs: [[participantId ?? '', guideId ?? '']] });
  if (!pair) return refuse('not-in-plan');
  if (pair.failures.some(({ rule }) => rule === 'blocked')) return refuse('pair-was-refused');
  if (pair.failures.some(({ rule }) => NEVER_BY_HAND.includes(rule)))
    return refuse('pair-forbidden');
  if (pair.failures.length > 0 && note.trim() === '') return refuse('note-needed', 'note');
  return ok(null);
}
