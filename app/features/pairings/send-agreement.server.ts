import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { hashSecret, issueToken, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { composeAgreementToSign } from '~/mail/agreement-to-sign/compose';

const LINK_HOURS = 14 * 24;

/** Sends both sides the link to read and sign; newer links replace older ones. */
export async function sendAgreement(
  tx: BranchTx,
  ctx: Context,
  input: { readonly pairingId: string; readonly baseUrl: string },
): Promise<void> {
  const contact = { id: true, email: true, phone: true, preferredChannel: true } as const;
  const { guide, participant } = await tx.pairing.findFirstOrThrow({
    where: { id: input.pairingId },
    select: {
      guide: { select: { ...contact, locale: true } },
      participant: { select: { ...contact, contactLanguage: true } },
    },
  });
  const sides = [
    { side: 'guide', person: guide, wanted: guide.locale, fallback: 'nb' },
    {
      side: 'participant',
      person: participant,
      wanted: participant.contactLanguage,
      fallback: 'en',
    },
  ] as const;
  for (const { side, person, wanted, fallback } of sides) {
    await revokeTokens(tx.system, ctx.clock, 'sign-agreement', input.pairingId, side);
    const secret = await issueToken(tx.system, ctx, {
      purpose: 'sign-agreement',
      branchId: ctx.branchId,
      subjectId: input.pairingId,
      side,
      lifetimeHours: LINK_HOURS,
    });
    const way = channelTo(person);
    if (!way) continue;
    const locale = isLocale(wanted) ? wanted : fallback;
    const link = `${input.baseUrl}/link/agreement/${secret}`;
    await enqueueMessage(tx.system, ctx, {
      branchId: ctx.branchId,
      ...way,
      ...composeAgreementToSign({ link }, translatorFor(locale)),
      template: 'agreement-to-sign',
      locale,
      recipient: { type: side, id: person.id },
      dedupeKey: `agreement-to-sign:${hashSecret(secret)}`,
    });
  }
}
