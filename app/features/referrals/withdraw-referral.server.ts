import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding, moveParticipant } from '../participant-standing.server';
import type { CommonRefusal } from '../refusal-codes';
import { ownReferrals } from './own-referrals.query.server';

export type WithdrawReason = 'by-caseworker' | 'consent-withdrawn';

/**
 * The caseworker takes a referral back, or says that the person no longer agrees to it: then the
 * caseworker sees nothing more from the next request on. Whoever has agreed to take part meanwhile
 * stays; a person who has not is out, and the coordinator sees why.
 */
export function withdrawReferral(
  ctx: Context,
  referralId: string,
  reason: WithdrawReason,
  key: string | undefined,
): Promise<Result<void, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'referral.withdraw',
      subject: { type: 'referral', id: referralId },
      idempotencyKey: key,
      details: { reason },
    },
    async (tx): Promise<Result<void, CommonRefusal>> => {
      const referral = await tx.referral.findFirst({
        where: { id: referralId, ...ownReferrals(ctx) },
        select: { participantId: true, version: true, withdrawnAt: true },
      });
      if (!referral) return refuse('not-found');
      if (referral.withdrawnAt && reason === 'by-caseworker') return refuse('not-allowed-now');
      const at = dateOf(ctx.clock.now());
      const isConsent = reason === 'consent-withdrawn';
      await changeOne(
        tx.referral.updateMany({
          where: { id: referralId, version: referral.version },
          data: {
            withdrawnAt: referral.withdrawnAt ?? at,
            consentWithdrawnAt: isConsent ? at : null,
            version: referral.version + 1,
          },
        }),
      );
      if (isConsent) {
        await tx.consent.updateMany({
          where: {
            subjectType: 'participant',
            subjectId: referral.participantId,
            kind: 'referral',
            withdrawnAt: null,
          },
          data: { withdrawnAt: at },
        });
      }
      const standing = await findStanding(tx, { id: referral.participantId });
      if (standing && !standing.hasConsent && ['referred', 'info-given'].includes(standing.state)) {
        const moved = await moveParticipant(tx, ctx, standing, {
          event: 'withdraw',
          reasonCode: reason,
        });
        if (!moved.ok) return refuse('not-allowed-now');
      }
      return ok(undefined);
    },
  );
}
