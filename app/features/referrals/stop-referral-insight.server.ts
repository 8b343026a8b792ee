import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { visibleTo } from '../participants/visible-participants.query';
import type { CommonRefusal } from '../refusal-codes';

/**
 * The participant no longer wants the municipality to see how it goes: the caseworker sees nothing
 * more from the next request on. Taking part is untouched.
 */
export function stopReferralInsight(
  ctx: Context,
  participantId: string,
  key: string | undefined,
): Promise<Result<void, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'consent.withdraw',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
      details: { kind: 'referral' },
    },
    async (tx): Promise<Result<void, CommonRefusal>> => {
      const at = dateOf(ctx.clock.now());
      const participant = await tx.participant.findFirst({
        where: { id: participantId, ...visibleTo(ctx.actor) },
        select: { id: true },
      });
      if (!participant) return refuse('not-found');
      const ended = await tx.referral.updateMany({
        where: { participantId, consentWithdrawnAt: null },
        data: { consentWithdrawnAt: at, version: { increment: 1 } },
      });
      if (ended.count === 0) return refuse('not-allowed-now');
      await tx.consent.updateMany({
        where: {
          subjectType: 'participant',
          subjectId: participantId,
          kind: 'referral',
          withdrawnAt: null,
        },
        data: { withdrawnAt: at },
      });
      return ok(undefined);
    },
  );
}
