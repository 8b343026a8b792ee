import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
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
  const row = await tx.planDraft.findFirst({
    where: { id },
    select: { byUserId: true, closedAt: true },
  });
  if (!row) return refuse('not-found');
  if (row.byUserId !== userIdOf(ctx.actor)) return refuse('draft-not-yours');
  if (row.closedAt) return refuse('draft-closed');
  await changeOne(
    tx.planDraft.updateMany({
      where: { id, version, closedAt: null },
      data: { ...data, version: { increment: 1 } },
    }),
  );
  return ok(null);
}
