import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { hashSecret, issueToken, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { composeAskAboutMatch } from '~/mail/ask-about-match/compose';

const LINK_HOURS = 14 * 24;

/**
 * Sends one side the link to the proposal. A new link replaces an older one of the same side. Answers
 * false when the person can only be reached by voice; then the coordinator calls.
 */
export async function askSide(
  tx: BranchTx,
  ctx: Context,
  ask: {
    readonly matchId: string;
    readonly side: 'guide' | 'participant';
    readonly baseUrl: string;
  },
): Promise<boolean> {
  const match = await tx.match.findFirstOrThrow({
    where: { id: ask.matchId },
    select: {
      guide: {
        select: { id: true, email: true, phone: true, preferredChannel: true, locale: true },
      },
      participant: {
        select: {
          id: true,
          email: true,
          phone: true,
          preferredChannel: true,
          contactLanguage: true,
        },
      },
    },
  });
  const person =
    ask.side === 'guide'
      ? match.guide
      : { ...match.participant, locale: match.participant.contactLanguage };
  await revokeTokens(tx.system, ctx.clock, 'answer-match', ask.matchId, ask.side);
  const secret = await issueToken(tx.system, ctx, {
    purpose: 'answer-match',
    branchId: ctx.branchId,
    subjectId: ask.matchId,
    side: ask.side,
    lifetimeHours: LINK_HOURS,
  });
  const way = channelTo(person);
  if (!way) return false;
  // The recipient's language where we have it, else English for a participant and Bokmål for a guide.
  const locale = isLocale(person.locale) ? person.locale : ask.side === 'guide' ? 'nb' : 'en';
  const message = composeAskAboutMatch(
    { link: `${ask.baseUrl}/link/match/${secret}` },
    translatorFor(locale),
  );
  await enqueueMessage(tx.system, ctx, {
    branchId: ctx.branchId,
    ...way,
    ...message,
    template: 'ask-about-match',
    locale,
    recipient: { type: ask.side, id: person.id },
    dedupeKey: `ask-about-match:${hashSecret(secret)}`,
  });
  return true;
}
