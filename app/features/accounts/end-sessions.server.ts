import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import { openSessions } from '~/infra/sessions.server';
import type { CommonRefusal } from '../refusal-codes';
import { SESSION_RULES } from '../session-rules';
import { handleOf } from './own-sessions.query.server';

/** Ends one of one's own sessions, named by its handle. */
export function endSession(
  ctx: Omit<Context, 'db'>,
  handle: string,
): Promise<Result<null, CommonRefusal>> {
  const { actor } = ctx;
  if (!('userId' in actor)) return Promise.resolve(refuse('not-found'));
  const { userId } = actor;
  return systemTransaction(
    ctx,
    { verb: 'account.sessions.end.own', subject: { type: 'user', id: userId } },
    async (tx) => {
      const rows = await tx.session.findMany({ where: { userId }, select: { id: true } });
      const row = rows.find((one) => handleOf(one.id) === handle);
      if (!row) return refuse('not-found');
      await tx.session.deleteMany({ where: { id: row.id, userId } });
      return ok(null);
    },
  );
}

/** Ends every session of one's own but this one. */
export function endOtherSessions(
  ctx: Omit<Context, 'db'>,
  rowId: string,
): Promise<Result<null, CommonRefusal>> {
  const { actor } = ctx;
  if (!('userId' in actor)) return Promise.resolve(refuse('not-found'));
  const { userId } = actor;
  return systemTransaction(
    ctx,
    { verb: 'account.sessions.end.own', subject: { type: 'user', id: userId } },
    async (tx) => {
      await tx.session.deleteMany({ where: { userId, id: { not: rowId } } });
      return ok(null);
    },
  );
}

/** Signs out: the session of this secret is gone, whoever else has its cookie. */
export async function signOut(ctx: Pick<Context, 'system'>, secret: string): Promise<void> {
  await openSessions(ctx.system, SESSION_RULES).end(secret);
}
