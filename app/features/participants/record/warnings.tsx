import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Notice, PersonName } from '~/ui';
import type { ParticipantPage } from '../read-participant.query.server';

/** What a coordinator must see before anything else on the page. */
export function ParticipantWarnings({ page, locale }: { page: ParticipantPage; locale: Locale }) {
  const { t } = useTranslation('people');
  const isOnTheWay = !['completed', 'moved', 'withdrawn', 'waiting', 'paused'].includes(page.state);
  return (
    <>
      {page.isShielded ? <Notice tone="warning">{t('participant-shielded-notice')}</Notice> : null}
      {page.pausedUntilOn && page.state === 'paused' ? (
        <Notice>
          {t('participant-paused-until', { day: formatDay(page.pausedUntilOn, locale) })}
        </Notice>
      ) : null}
      {page.likelySame.length > 0 ? (
        <Notice tone="warning" title={t('participant-same-title')}>
          <ul>
            {page.likelySame.map((other) => (
              <li key={other.id}>
                <a href={`/desk/participants/${other.id}`}>
                  <PersonName>{other.name}</PersonName>
                </a>{' '}
                ({t(`participant-same-${other.because}`)})
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {isOnTheWay && page.missing.length > 0 && page.hasConsent ? (
        <Notice title={t('participant-missing-title')}>
          <ul>
            {page.missing.map((answer) => (
              <li key={answer}>{t(`participant-missing-${answer}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
