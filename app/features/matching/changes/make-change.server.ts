import { userIdOf } from '~/domain/access/actor';
import { ok, type Result } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { checkChange } from './check-change.server';
import type { PlanRefusal } from './plan-change';
import type { Tried } from './try-out';

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
 * Writes a change that was tried out, if its people still stand as they did. A refusal has written
 * nothing: call it in the caller's transaction.
 */
export async function makeChange(
  tx: BranchTx,
  ctx: Context,
  input: ChangeToMake,
  tried: Tried,
): Promise<Result<{ changeId: string }, PlanRefusal>> {
  const checked = await checkChange(tx, ctx, input);
  if (!checked.ok) return checked;
  const { kind, draft, participantId, guideId, reasonCode, note } = input;
  const at = dateOf(ctx.clock.now());
  if (kind === 'hold' && !draft) {
    // One that is over still stands there: the database keeps to one that is not ended.
    await tx.planChange.updateMany({
      where: { draftId: null, kind, participantId, guideId, undoneAt: null },
      data: { undoneAt: at, endCode: 'over' },
    });
  }
  if (kind === 'forbid' && !draft) await block(tx, ctx, input);
  const changeId = ctx.newId();
  await tx.planChange.create({
    data: {
      id: changeId,
      branchId: ctx.branchId,
      draftId: draft?.id ?? null,
      kind,
      participantId,
      guideId,
      values: valuesOf(input),
      reasonCode,
      note,
      moved: tried.moved,
      byUserId: userIdOf(ctx.actor) ?? '',
      at,
    },
  });
  return ok({ changeId });
}

/** What a change keeps besides the two it is about. */
export function valuesOf({ kind, untilOn, places }: ChangeToMake) {
  if (kind === 'hold') return { untilOn: untilOn ?? null };
  return kind === 'capacity' ? { places: places ?? 0 } : {};
}

/** Remembered beside the plan too, so that the pair can't be approved by hand either. */
async function block(tx: BranchTx, ctx: Context, input: ChangeToMake): Promise<void> {
  const pair = { participantId: input.participantId ?? '', guideId: input.guideId ?? '' };
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
