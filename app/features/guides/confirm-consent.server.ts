import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { recordConsents } from './record-consents.server';

/**
 * A guide who came in from a spreadsheet has been told how we look after what we know, and has said
 * yes. Until then the guide is proposed to nobody. Confirming twice changes nothing.
 */
export function confirmConsent(
  ctx: Context,
  input: { readonly guideId: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { consent: 'confirmed' },
      idempotencyKey: options.key && `${options.key}-consent`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: { state: true, consentToConfirm: true },
      });
      if (!guide) return refuse('not-found');
      if (!guide.consentToConfirm) return ok(null);
      await changeOne(
        tx.guide.updateMany({
          where: { id: input.guideId, version: input.version },
          data: { updatedAt: dateOf(ctx.clock.now()), version: { increment: 1 } },
        }),
      );
      await recordConsents(tx, ctx, input.guideId, ['privacy', 'contact']);
      await recordStateChange(tx, ctx, {
        subjectType: 'guide',
        subjectId: input.guideId,
        event: 'confirm-consent',
        from: guide.state,
        to: guide.state,
      });
      return ok(null);
    },
  );
}
