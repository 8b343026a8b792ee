import { useTranslation } from 'react-i18next';
import type { OwnLink } from '~/features/own-page/open-own-link.server';
import type { OwnPair } from '~/features/own-page/own-pairs.query.server';
import { formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Heading, PhoneLink } from '~/ui';
import { NormPicture } from './log/norm-picture';
import { PostForm } from './post-form';

/** One pair on the own page: what is going on and, where there is one, the button. */
export function OwnPairCard({ pair, side }: { pair: OwnPair; side: 'guide' | 'participant' }) {
  const { t, i18n } = useTranslation('status');
  const name = pair.otherName ?? '';
  const open = (what: OwnLink, label: string, variant: 'primary' | 'secondary' = 'primary') => (
    <PostForm intent="open" action="/me?index">
      <input type="hidden" name="matchId" value={pair.matchId} />
      <input type="hidden" name="what" value={what} />
      <Button size="lg" variant={variant}>
        {label}
      </Button>
    </PostForm>
  );
  const isOver = pair.pairingState === 'completed' || pair.pairingState === 'ended-early';
  const hasCard = pair.pairingId !== null && !isOver;
  const heading = pair.pairingState ? `pairing-${pair.pairingState}` : `pair-${pair.seen}`;
  return (
    <Card as="section" tone="main">
      <Heading level={2}>{t(`${heading}-title`, { name })}</Heading>
      <p>{t(`${heading}-text`, { name })}</p>
      {pair.seen === 'asked' ? open('proposal', t('read-and-answer')) : null}
      {pair.firstMeeting ? (
        <p>
          {formatMoment(pair.firstMeeting.startsAt, i18n.language as Locale)}
          {pair.firstMeeting.place ? (
            <>
              <br />
              {pair.firstMeeting.place}
            </>
          ) : null}
        </p>
      ) : null}
      {pair.otherPhone ? (
        <p>
          {t('call', { name })} <PhoneLink phone={pair.otherPhone} />
        </p>
      ) : null}
      {pair.isUnderWay ? open('pair', t('we-met')) : null}
      {hasCard ? open('card', t('card'), 'secondary') : null}
      {pair.norm ? <NormPicture norm={pair.norm} /> : null}
      {pair.hasAgreement
        ? open(
            'agreement',
            t(pair.isAgreementComplete ? 'see-agreement' : `sign-agreement-${side}`),
          )
        : null}
    </Card>
  );
}
