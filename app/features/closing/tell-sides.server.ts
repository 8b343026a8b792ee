import type { TFunction } from 'i18next';
import type { PairSide } from '~/domain/pairing/story';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { issuePairLink } from '../issue-pair-link.server';

export interface Word {
  /** Folder in app/mail. */
  readonly template: string;
  readonly compose: (props: { link: string }, t: TFunction) => { subject: string; body: string };
  readonly page: 'closing' | 'how';
  /** After the `?` of the link. */
  readonly query?: string;
  readonly days?: number;
  /** Tells this word from an earlier one of the same pairing. */
  readonly key: string;
}

const CONTACT = { id: true, email: true, phone: true, preferredChannel: true } as const;

/**
 * Sends both sides a word with a link, each in the own language. Nothing goes to or about a shielded
 * participant, and nothing to who is only called: a coordinator says it then.
 */
export async function tellSides(
  tx: BranchTx,
  ctx: Context,
  pairingId: string,
  word: Word,
  baseUrl: string,
): Promise<void> {
  const { guide, participant } = await tx.pairing.findFirstOrThrow({
    where: { id: pairingId },
    select: {
      guide: { select: { ...CONTACT, locale: true } },
      participant: { select: { ...CONTACT, contactLanguage: true, isShielded: true } },
    },
  });
  if (participant.isShielded) return;
  await tell('guide', guide, isLocale(guide.locale) ? guide.locale : 'nb');
  const { contactLanguage } = participant;
  await tell('participant', participant, isLocale(contactLanguage) ? contactLanguage : 'en');

  async function tell(
    side: PairSide,
    person: typeof guide | typeof participant,
    locale: 'nb' | 'en' | 'en-XB',
  ) {
    const way = channelTo(person);
    if (!way) return;
    const { page, days, template } = word;
    const to = { pairingId, side, page, ...(days ? { days } : {}) };
    const link = await issuePairLink(tx.system, ctx, to);
    await enqueueMessage(tx.system, ctx, {
      branchId: ctx.branchId,
      ...way,
      ...word.compose({ link: `${baseUrl}${link}${word.query ?? ''}` }, translatorFor(locale)),
      template,
      locale,
      recipient: { type: side, id: person.id },
      dedupeKey: `${template}:${pairingId}:${side}:${word.key}`,
    });
  }
}
