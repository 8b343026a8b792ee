import type { PairSide } from '~/domain/pairing/story';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { composePlanChanged } from '~/mail/plan-changed/compose';
import { issuePairLink } from '../issue-pair-link.server';

const TEMPLATE = 'plan-changed';
const CONTACT = { id: true, email: true, phone: true, preferredChannel: true } as const;

/**
 * Tells whoever did not say it that something is new in the pair's week, with a link to it. Answers
 * whether everybody could be told. Nothing is sent to or about a shielded participant, and nothing
 * to who is only called: then the one who changed it tells it by voice. A message that still waits
 * leads to the same page, so no second one is added.
 */
export async function tellOtherSide(
  tx: BranchTx,
  ctx: Context,
  news: {
    readonly pairingId: string;
    readonly by: PairSide | 'coordinator';
    /** Distinguishes this change from every other of the pairing. */
    readonly change: string;
  },
  baseUrl: string,
): Promise<boolean> {
  const pairing = await tx.pairing.findFirstOrThrow({
    where: { id: news.pairingId },
    select: {
      guide: { select: { ...CONTACT, locale: true } },
      participant: { select: { ...CONTACT, contactLanguage: true, isShielded: true } },
    },
  });
  const { guide, participant } = pairing;
  if (participant.isShielded) return false;
  const sides = [
    { side: 'guide', person: guide, wanted: guide.locale, fallback: 'nb' },
    {
      side: 'participant',
      person: participant,
      wanted: participant.contactLanguage,
      fallback: 'en',
    },
  ] as const;
  let isEverybodyTold = true;
  for (const { side, person, wanted, fallback } of sides) {
    if (side === news.by) continue;
    const way = channelTo(person);
    if (!way) isEverybodyTold = false;
    else if (!(await isWaiting(tx, `${TEMPLATE}:${news.pairingId}:${side}:`))) {
      const link = await issuePairLink(tx.system, ctx, {
        pairingId: news.pairingId,
        side,
        page: 'week',
      });
      const locale = isLocale(wanted) ? wanted : fallback;
      await enqueueMessage(tx.system, ctx, {
        branchId: ctx.branchId,
        ...way,
        ...composePlanChanged({ link: baseUrl + link }, translatorFor(locale)),
        template: TEMPLATE,
        locale,
        recipient: { type: side, id: person.id },
        dedupeKey: `${TEMPLATE}:${news.pairingId}:${side}:${news.change}`,
      });
    }
  }
  return isEverybodyTold;
}

async function isWaiting(tx: BranchTx, keyStart: string): Promise<boolean> {
  const waiting = await tx.outboxMessage.findFirst({
    where: {
      template: TEMPLATE,
      dedupeKey: { startsWith: keyStart },
      sentAt: null,
      gaveUpAt: null,
    },
    select: { id: true },
  });
  return waiting !== null;
}
