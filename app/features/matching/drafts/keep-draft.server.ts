import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Json } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import { type DraftRefusal, takeDraft } from './take-draft.server';

type Kept<T> = Promise<Result<T, DraftRefusal | CommonRefusal>>;

/** Begins a what-if from the branch's plan, or from a copy of anybody's draft. */
export function createDraft(
  ctx: Context,
  input: { readonly name: string; readonly copyOf: string | null },
  options: { readonly key: string | undefined },
): Kept<{ draftId: string }> {
  const deed = { verb: 'matching.draft', idempotencyKey: options.key };
  const subject = ({ draftId }: { draftId: string }) => ({ type: 'plan-draft', id: draftId });
  return inTransaction(ctx, { ...deed, subject }, async (tx) => {
    const draftId = ctx.newId();
    const at = dateOf(ctx.clock.now());
    const byUserId = userIdOf(ctx.actor) ?? '';
    const { branchId } = ctx;
    if (input.copyOf !== null) {
      const source = await tx.planDraft.count({ where: { id: input.copyOf } });
      if (source === 0) return refuse('not-found');
    }
    await tx.planDraft.create({
      data: { id: draftId, branchId, name: input.name, byUserId, createdAt: at },
    });
    if (input.copyOf === null) return ok({ draftId });
    const rows = await tx.planChange.findMany({
      where: { draftId: input.copyOf, undoneAt: null },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    await tx.planChange.createMany({
      data: rows.map((row) => ({
        id: ctx.newId(),
        branchId,
        draftId,
        kind: row.kind,
        participantId: row.participantId,
        guideId: row.guideId,
        values: (row.values ?? {}) as Json,
        reasonCode: row.reasonCode,
        note: row.note,
        moved: (row.moved ?? {}) as Json,
        byUserId,
        at: row.at,
      })),
    });
    return ok({ draftId });
  });
}

/** The owner gives a draft another name. */
export function renameDraft(
  ctx: Context,
  input: { readonly id: string; readonly version: number; readonly name: string },
  options: { readonly key: string | undefined },
): Kept<null> {
  return ofDraft(ctx, 'matching.draft-rename', input, options, { name: input.name });
}

/** The owner puts a draft away: it can be looked at and copied, not changed. */
export function closeDraft(
  ctx: Context,
  input: { readonly id: string; readonly version: number },
  options: { readonly key: string | undefined },
): Kept<null> {
  const closedAt = dateOf(ctx.clock.now());
  return ofDraft(ctx, 'matching.draft-close', input, options, { closedAt });
}

function ofDraft(
  ctx: Context,
  verb: string,
  draft: { readonly id: string; readonly version: number },
  options: { readonly key: string | undefined },
  data: { readonly name?: string; readonly closedAt?: Date },
): Kept<null> {
  const subject = { type: 'plan-draft', id: draft.id };
  return inTransaction(ctx, { verb, subject, idempotencyKey: options.key }, async (tx) =>
    takeDraft(tx, ctx, draft, data),
  );
}
