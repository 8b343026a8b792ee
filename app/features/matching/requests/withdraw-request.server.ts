import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { visibleTo } from '../../participants/visible-participants.query';
import type { CommonRefusal } from '../../refusal-codes';
import type { RequestRefusal } from './request-refusal';

/**
 * Takes back a request that nobody has answered, with what was asked together with it; of a no it
 * means that the no is not remembered any more, and the same may be suggested again.
 */
export function withdrawRequest(
  ctx: Context,
  input: { readonly requestId: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<{ participantId: string }, RequestRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'relaxation.withdraw',
      subject: { type: 'relaxation', id: input.requestId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const row = await tx.relaxationRequest.findFirst({
        where: { id: input.requestId, participant: visibleTo(ctx.actor) },
        select: { id: true, state: true, togetherId: true, participantId: true },
      });
      if (!row) return refuse('not-found');
      if (row.state !== 'asked' && row.state !== 'declined') return refuse('request-answered');
      const ended = { state: 'withdrawn', version: { increment: 1 } };
      const by = { answeredByUserId: userIdOf(ctx.actor), answeredAt: dateOf(ctx.clock.now()) };
      await changeOne(
        tx.relaxationRequest.updateMany({
          where: { id: row.id, version: input.version, state: row.state },
          data: { ...ended, ...by },
        }),
      );
      await tx.relaxationRequest.updateMany({
        where: { togetherId: row.togetherId, state: 'asked' },
        data: { ...ended, ...by },
      });
      return ok({ participantId: row.participantId });
    },
  );
}
