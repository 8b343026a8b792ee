import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';

export type DraftRefusal = 'not-found' | 'draft-closed' | 'draft-not-yours';

/**
 * Takes a draft for a change: it is the actor's own, open, and as the form showed it (else the
 * transaction ends as `changed-meanwhile`). Others may look at a draft, compare it and copy it.
 */
export async function takeDraft(
  tx: BranchTx,
  ctx: Pick<Context, 'actor'>,
  { id, version }: { readonly id: string; readonly version: number },
  data: { readonly name?: string; readonly closedAt?: Date; readonly usedAt?: Date } = {},
): Promise<Result<null, DraftRefusal>> {
  const seen = await lookAtDraft(tx, ctx, id);
  if (!seen.ok) return seen;
  await changeOne(
    tx.planDraft.updateMany({
      where: { id, version, closedAt: null },
      data: { ...data, version: { increment: 1 } },
    }),
  );
  return ok(null);
}

/** Whether the actor may change the draft at all. */
export async function lookAtDraft(
  db: Pick<BranchDb, 'planDraft'>,
  ctx: Pick<Context, 'actor'>,
  id: string,
): Promise<Result<null, DraftRefusal>> {
  const row = await db.planDraft.findFirst({
    where: { id },
    select: { byUserId: true, closedAt: true },
  });
  if (!row) return refuse('not-found');
  if (row.byUserId !== userIdOf(ctx.actor)) return refuse('draft-not-yours');
  return row.closedAt ? refuse('draft-closed') : ok(null);
}
