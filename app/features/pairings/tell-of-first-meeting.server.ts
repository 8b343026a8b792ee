import type { Temporal } from 'temporal-polyfill';
import { isLocale, languageTag } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import { composeFirstMeetingSet } from '~/mail/first-meeting-set/compose';
import { issuePairLink } from '../issue-pair-link.server';

/**
 * Tells both sides the day and time of the first meeting, each in the own language, with a link to
 * what to read and answer before it.
 */
export async function tellOfFirstMeeting(
  tx: BranchTx,
  ctx: Context,
  meeting: {
    readonly pairingId: string;
    readonly startsAt: Temporal.ZonedDateTime;
    readonly baseUrl: string;
  },
): Promise<void> {
  const contact = { id: true, email: true, phone: true, preferredChannel: true } as const;
  const { guide, participant } = await tx.pairing.findFirstOrThrow({
    where: { id: meeting.pairingId },
    select: {
      guide: { select: { ...contact, locale: true } },
      participant: { select: { ...contact, contactLanguage: true } },
    },
  });
  const sides = [
    { type: 'guide', person: guide, wanted: guide.locale, fallback: 'nb' },
    {
      type: 'participant',
      person: participant,
      wanted: participant.contactLanguage,
      fallback: 'en',
    },
  ] as const;
  for (const side of sides) {
    const way = channelTo(side.person);
    if (!way) continue;
    const locale = isLocale(side.wanted) ? side.wanted : side.fallback;
    const when = meeting.startsAt.toLocaleString(languageTag(locale), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    const to = { pairingId: meeting.pairingId, side: side.type, page: 'card' } as const;
    const link = `${meeting.baseUrl}${await issuePairLink(tx.system, ctx, to)}`;
    await enqueueMessage(tx.system, ctx, {
      branchId: ctx.branchId,
      ...way,
      ...composeFirstMeetingSet({ when, link }, translatorFor(locale)),
      template: 'first-meeting-set',
      locale,
      recipient: { type: side.type, id: side.person.id },
      dedupeKey: `first-meeting-set:${meeting.pairingId}:${side.type}:${meeting.startsAt.epochMilliseconds}`,
    });
  }
}
