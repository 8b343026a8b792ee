import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui';
import type { ParticipantPage } from '../read-participant.query.server';

/** The ways on from a record: the talk, and the proposal or pairing where there is one. */
export function ParticipantWays({ page }: { page: ParticipantPage }) {
  const { t } = useTranslation(['people', 'accounts']);
  const isClosed = ['started', 'completed', 'moved', 'withdrawn'].includes(page.state);
  return (
    <>
      <LinkButton href={`/desk/participants/${page.id}/contact`} variant="tertiary">
        {t('contact-history')}
      </LinkButton>
      {isClosed ? null : (
        <>
          <LinkButton href={`/desk/participants/${page.id}/code`} variant="tertiary">
            {t('accounts:read-out')}
          </LinkButton>
          <LinkButton href={`/desk/participants/${page.id}/talk`} variant="secondary" icon="pencil">
            {t('participant-talk')}
          </LinkButton>
        </>
      )}
      <Onward page={page} />
    </>
  );
}

function Onward({ page }: { page: ParticipantPage }) {
  const { t } = useTranslation('people');
  if (page.pairingId) {
    return (
      <LinkButton href={`/desk/pairings/${page.pairingId}`} icon="path">
        {t('participant-to-pairing')}
      </LinkButton>
    );
  }
  if (page.matchId) {
    return (
      <LinkButton href={`/desk/matches/${page.matchId}`} icon="hands">
        {t('participant-to-match')}
      </LinkButton>
    );
  }
  if (page.state !== 'waiting' || page.isShielded) return null;
  return (
    <LinkButton href={`/desk/matching/${page.id}`} icon="hands">
      {t('participant-to-matching')}
    </LinkButton>
  );
}
