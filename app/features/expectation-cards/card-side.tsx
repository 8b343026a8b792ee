import { useTranslation } from 'react-i18next';
import type { PairSide } from '~/domain/pairing/story';
import { Muted } from '~/ui';
import type { BothCards } from './both-cards.query.server';
import { CardSummary } from './card-summary';

/** One of the two cards as the coordinator sees it, with the way to fill it in for somebody. */
export function CardSide({ id, side, cards }: { id: string; side: PairSide; cards: BothCards }) {
  const { t } = useTranslation('cards');
  const card = cards[side];
  return (
    <>
      <p>{t(card.isRoleRead ? 'role-is-read' : 'role-not-read')}</p>
      {card.isEmpty ? <p>{t('card-empty')}</p> : <CardSummary answers={card.answers} />}
      {card.isEnteredForThem ? <Muted small>{t('entered-for-them')}</Muted> : null}
      {cards.isOpen ? (
        <p className="fg-no-print">
          <a href={`/desk/pairings/${id}/cards?enter=${side}`}>{t(`enter-for-${side}`)}</a>
        </p>
      ) : null}
    </>
  );
}
