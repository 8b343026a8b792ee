import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';

/** Whether a coordinator gets the letter of the week; null for everybody else. */
export async function wantsDigest(ctx: Pick<Context, 'actor' | 'system'>): Promise<boolean | null> {
  if (ctx.actor.role !== 'coordinator') return null;
  const user = await ctx.system.user.findUnique({
    where: { id: ctx.actor.userId },
    select: { wantsDigest: true },
  });
  return user?.wantsDigest ?? null;
}

/** Turns one's own letter of the week on or off. */
export async function chooseDigest(
  ctx: Omit<Context, 'db'>,
  wanted: boolean,
): Promise<Result<null, CommonRefusal>> {
  const id = userIdOf(ctx.actor);
  if (id === null || ctx.actor.role !== 'coordinator') return refuse('not-allowed-now');
  return systemTransaction<null, CommonRefusal>(
    ctx,
    { verb: 'account.digest', subject: { type: 'user', id }, details: { wanted } },
    async (tx) => {
      await tx.user.updateMany({ where: { id }, data: { wantsDigest: wanted } });
      return ok(null);
    },
  );
}
