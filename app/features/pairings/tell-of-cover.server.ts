import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { composeCoverChange } from '~/mail/cover-change/compose';

/**
 * Tells the pair and the guide who stands in that there is a change, each in the own language. Nothing
 * leaves by itself where the participant is shielded: that is said by voice.
 */
export async function tellOfCover(
  tx: BranchTx,
  ctx: Context,
  cover: {
    readonly coverId: string;
    readonly pairingId: string;
    readonly guideId: string;
    readonly isOver?: boolean;
  },
): Promise<void> {
  const contact = { id: true, email: true, phone: true, preferredChannel: true } as const;
  const asGuide = { ...contact, locale: true } as const;
  const { guide, participant } = await tx.pairing.findFirstOrThrow({
    where: { id: cover.pairingId },
    select: {
      guide: { select: asGuide },
      participant: { select: { ...contact, contactLanguage: true, isShielded: true } },
    },
  });
  if (participant.isShielded) return;
  const other = await tx.guide.findFirstOrThrow({ where: { id: cover.guideId }, select: asGuide });
  const people = [
    { type: 'guide', person: other, wanted: other.locale, fallback: 'nb' },
    { type: 'guide', person: guide, wanted: guide.locale, fallback: 'nb' },
    {
      type: 'participant',
      person: participant,
      wanted: participant.contactLanguage,
      fallback: 'en',
    },
  ] as const;
  for (const { type, person, wanted, fallback } of people) {
    const way = channelTo(person);
    if (!way) continue;
    const locale = isLocale(wanted) ? wanted : fallback;
    await enqueueMessage(tx.system, ctx, {
      branchId: ctx.branchId,
      ...way,
      ...composeCoverChange(translatorFor(locale)),
      template: 'cover-change',
      locale,
      recipient: { type, id: person.id },
      dedupeKey: `cover-${cover.isOver ? 'ends' : 'begins'}:${cover.coverId}:${person.id}`,
    });
  }
}
