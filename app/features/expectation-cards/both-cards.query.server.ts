import { differences, inCommon } from '~/domain/pairing/expectations';
import { isLocale, type Locale } from '~/i18n/languages';
import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';
import { findCard } from './card.query.server';

/**
 * Both cards for the coordinator, where they differ and what they share; null when this coordinator
 * may not know of the pairing. The reading is kept.
 */
export async function readBothCards(ctx: Context, pairingId: string) {
  const pairing = await ctx.db.pairing.findFirst({
    where: { id: pairingId, participant: visibleTo(ctx.actor) },
    select: {
      participantId: true,
      guide: { select: { firstName: true, locale: true } },
      participant: { select: { firstName: true, alias: true, contactLanguage: true } },
    },
  });
  if (!pairing) return null;
  const guide = await findCard(ctx.db, pairingId, 'guide');
  const participant = await findCard(ctx.db, pairingId, 'participant');
  if (!guide || !participant) return null;
  const { participantId } = pairing;
  await recordReading(ctx, { subjectType: 'participant', subjectId: participantId, page: 'cards' });
  const wanted = pairing.participant.contactLanguage;
  const languages: Record<'guide' | 'participant', Locale> = {
    guide: isLocale(pairing.guide.locale) ? pairing.guide.locale : 'nb',
    participant: isLocale(wanted) ? wanted : 'en',
  };
  return {
    isOpen: guide.isOpen,
    guide: cardOf(guide, pairing.guide.firstName),
    participant: cardOf(participant, pairing.participant.alias || pairing.participant.firstName),
    languages,
    differences: differences(guide.answers, participant.answers),
    inCommon: inCommon(guide.answers, participant.answers),
  };
}

export type BothCards = NonNullable<Awaited<ReturnType<typeof readBothCards>>>;

type Found = NonNullable<Awaited<ReturnType<typeof findCard>>>;

function cardOf(
  { version, answers, isRoleRead, isFilled, needs, enteredByUserId }: Found,
  name: string,
) {
  return {
    name,
    version,
    answers,
    isRoleRead,
    isFilled,
    isEmpty: version === 0,
    isEnteredForThem: enteredByUserId !== null,
    needs,
  };
}
