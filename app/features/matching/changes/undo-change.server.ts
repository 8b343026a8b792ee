import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { PlanChange } from '~/domain/matching/round/change';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import { takeDraft } from '../drafts/take-draft.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import type { Answered } from '../questions';
import { readLiveChanges } from './live-changes.query.server';
import { type Moved, movedBetween, movedOf } from './moved';
import {
  CHANGE_SELECT,
  type ChangeRow,
  engineChange,
  engineChanges,
  type PlanRefusal,
} from './plan-change';

/**
 * Takes a change back, whoever of the branch made it; a draft's changes only its owner. Taken back
 * twice is `changed-meanwhile`. A forbidden pair is allowed again, also by hand.
 */
export async function undoChange(
  ctx: Context,
  readPlan: () => Promise<BranchPlan>,
  input: { readonly changeId: string; readonly draftVersion: number | null },
  options: { readonly key: string | undefined },
): Promise<Result<{ changeId: string }, PlanRefusal | CommonRefusal>> {
  const { changeId } = input;
  const plan = await readPlan();
  // Asked before the transaction: a large branch's plan answers from a thread.
  const was = await plan.ask('placements', {});
  const movedBack = await movedInDraft(ctx, plan, changeId);
  let own: PlanChange | null = null;
  const undone = await inTransaction(
    ctx,
    {
      verb: 'matching.undo',
      subject: { type: 'plan-change', id: changeId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const row = await tx.planChange.findFirst({ where: { id: changeId }, select: CHANGE_SELECT });
      if (!row) return refuse('not-found');
      if (row.draftId !== null) {
        const draft = { id: row.draftId, version: input.draftVersion ?? 0 };
        const taken = await takeDraft(tx, ctx, draft);
        if (!taken.ok) return taken;
      }
      if (row.draftId === null) own = engineChange(row);
      const end = {
        undoneAt: dateOf(ctx.clock.now()),
        undoneByUserId: userIdOf(ctx.actor),
        endCode: 'taken-back',
      };
      await changeOne(
        tx.planChange.updateMany({
          where: { id: changeId, undoneAt: null },
          data: movedBack ? { ...end, movedBack } : end,
        }),
      );
      if (row.kind === 'forbid' && row.draftId === null) await allow(tx, ctx, row);
      return ok({ changeId });
    },
  );
  if (undone.ok && own) plan.note({ kind: 'taken-back', change: own });
  if (undone.ok) await keepWhatMoved(ctx, readPlan, changeId, was);
  return undone;
}

/** Only once: a press that came twice finds it kept. */
async function keepWhatMoved(
  ctx: Context,
  readPlan: () => Promise<BranchPlan>,
  changeId: string,
  was: Answered<'placements'>,
): Promise<void> {
  const row = await ctx.db.planChange.findFirst({
    where: { id: changeId },
    select: { movedBack: true },
  });
  if (row?.movedBack !== null) return;
  const plan = await readPlan();
  // A large branch's plan is made anew beside the request: what moved is not known yet.
  if (plan.isOutdated) return;
  const movedBack = movedBetween(was, await plan.ask('placements', {}));
  await ctx.db.planChange.updateMany({ where: { id: changeId }, data: { movedBack } });
}

/** What a draft's change moves back; null for the branch's own, which is planned anew afterwards. */
async function movedInDraft(
  ctx: Context,
  plan: BranchPlan,
  changeId: string,
): Promise<Moved | null> {
  const row = await ctx.db.planChange.findFirst({
    where: { id: changeId, draftId: { not: null } },
    select: { draftId: true },
  });
  if (!row) return null;
  const live = await readLiveChanges(ctx.db, row.draftId, today(ctx.clock).toString());
  const rest = live.filter(({ id }) => id !== changeId);
  const before = { changes: engineChanges(live) };
  const after = { changes: engineChanges(rest) };
  return movedOf(await plan.ask('difference', { before, after }));
}

async function allow(tx: BranchTx, ctx: Context, row: ChangeRow): Promise<void> {
  const pair = { participantId: row.participantId ?? '', guideId: row.guideId ?? '' };
  await tx.blockedPair.updateMany({
    where: { ...pair, liftedAt: null },
    data: { liftedAt: dateOf(ctx.clock.now()) },
  });
}
