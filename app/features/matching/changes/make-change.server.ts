import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { PlanChange } from '~/domain/matching/round/change';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import type { BranchPlan } from '../branch-plan.query.server';
import { checkChange } from './check-change.server';
import { movedOf } from './moved';
import { engineChange, type PlanRefusal, REFUSED_BY_ROUND } from './plan-change';

export interface ChangeToMake {
  /** Null for the branch's own plan; else the draft and its version as the form showed it. */
  readonly draft: { readonly id: string; readonly version: number } | null;
  readonly kind: 'pin' | 'forbid' | 'hold' | 'capacity';
  readonly participantId: string | null;
  readonly guideId: string | null;
  readonly reasonCode: string;
  /** At most 600 characters. */
  readonly note: string;
  /** ISO day on which a hold ends by itself. */
  readonly untilOn?: string | null;
  /** Places that a guide would have, only in a draft. */
  readonly places?: number | null;
}

/**
 * Writes one change with what it moved, if it fits after `earlier` (changes that `plan` does not
 * know of yet). A refusal has written nothing that matters: call it in the caller's transaction.
 */
export async function makeChange(
  tx: BranchTx,
  ctx: Context,
  plan: BranchPlan,
  input: ChangeToMake,
  earlier: readonly PlanChange[],
): Promise<Result<{ changeId: string; change: PlanChange }, PlanRefusal>> {
  const checked = await checkChange(tx, ctx, plan, input);
  if (!checked.ok) return checked;
  const { kind, participantId, guideId, reasonCode, note } = input;
  const values = valuesOf(input);
  const change = engineChange({ kind, participantId, guideId, values });
  if (change === null) return refuse('not-in-plan');
  const tried = await plan.ask('tryChange', { changes: earlier, change });
  if (!tried.ok) return refuse(REFUSED_BY_ROUND[tried.refusal]);
  if (kind === 'forbid' && !input.draft) await block(tx, ctx, input);
  const changeId = ctx.newId();
  await tx.planChange.create({
    data: {
      id: changeId,
      branchId: ctx.branchId,
      draftId: input.draft?.id ?? null,
      kind,
      participantId,
      guideId,
      values,
      reasonCode,
      note,
      moved: movedOf(tried.difference),
      byUserId: userIdOf(ctx.actor) ?? '',
      at: dateOf(ctx.clock.now()),
    },
  });
  return ok({ changeId, change });
}

/** What a change keeps besides the two it is about. */
export function valuesOf({ kind, untilOn, places }: ChangeToMake) {
  if (kind === 'hold') return { untilOn: untilOn ?? null };
  return kind === 'capacity' ? { places: places ?? 0 } : {};
}

/** Remembered beside the plan too, so that the pair can't be approved by hand either. */
async function block(tx: BranchTx, ctx: Context, input: ChangeToMake): Promise<void> {
  const pair = { participantId: input.participantId ?? '', guideId: input.guideId ?? '' };
  if ((await tx.blockedPair.count({ where: { ...pair, liftedAt: null } })) > 0) return;
  await tx.blockedPair.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      ...pair,
      reasonCode: input.reasonCode,
      note: input.note,
      byUserId: userIdOf(ctx.actor),
      at: dateOf(ctx.clock.now()),
    },
  });
}
