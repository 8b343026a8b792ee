import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { isLocale, type Locale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';
import { agreementText } from './agreement-text';
import { sendAgreement } from './send-agreement.server';

/**
 * Fixes the agreement's text in both languages with its version and hash, and sends each side a link
 * to read and sign. Once signed by anyone the text never changes; until then it can be made anew.
 */
export function prepareAgreement(
  ctx: Context,
  input: { readonly pairingId: string },
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'pairing.prepare-agreement',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const pairing = await tx.pairing.findFirst({
        where: {
          id: input.pairingId,
          state: { in: ['first-meeting-to-book', 'first-meeting-booked'] },
        },
        select: {
          guide: { select: { locale: true } },
          participant: { select: { contactLanguage: true } },
          agreement: { select: { id: true, signatures: { select: { id: true }, take: 1 } } },
        },
      });
      if (!pairing) return refuse('not-allowed-now');
      if (pairing.agreement && pairing.agreement.signatures.length > 0)
        return refuse('not-allowed-now');
      await tx.agreement.deleteMany({ where: { pairingId: input.pairingId } });
      const { guide, participant } = pairing;
      const guideLanguage: Locale = isLocale(guide.locale) ? guide.locale : 'nb';
      const wanted = participant.contactLanguage;
      const participantLanguage: Locale = isLocale(wanted) ? wanted : 'en';
      await storeAgreement(tx, ctx, { ...input, guideLanguage, participantLanguage });
      await sendAgreement(tx, ctx, { ...input, baseUrl: options.baseUrl });
      return ok(null);
    },
  );
}

async function storeAgreement(
  tx: BranchTx,
  ctx: Context,
  made: { pairingId: string; guideLanguage: Locale; participantLanguage: Locale },
): Promise<void> {
  const { settings } = await getSettings(tx);
  const branch = await tx.branch.findFirstOrThrow({ select: { name: true, phone: true } });
  const guideText = agreementText(translatorFor(made.guideLanguage), branch, settings);
  const participantText = agreementText(translatorFor(made.participantLanguage), branch, settings);
  const textVersion = settings.texts.agreement;
  const whole = [
    textVersion,
    made.guideLanguage,
    guideText,
    made.participantLanguage,
    participantText,
  ];
  await tx.agreement.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      ...made,
      textVersion,
      guideText,
      participantText,
      textHash: createHash('sha256').update(whole.join('\n\n')).digest('hex'),
      createdAt: dateOf(ctx.clock.now()),
    },
  });
}
