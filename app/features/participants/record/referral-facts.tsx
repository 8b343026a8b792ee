import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { DefinitionList, Notice } from '~/ui';
import type { ParticipantPage } from '../read-participant.query.server';

interface Props {
  readonly referral: NonNullable<ParticipantPage['referral']>;
  readonly locale: Locale;
}

/** Who referred the participant, when, and what the municipality still sees. */
export function ReferralFacts({ referral, locale }: Props) {
  const { t } = useTranslation('people');
  return (
    <>
      <DefinitionList
        facts={[
          { key: 'by', label: t('participant-referral-by'), value: referral.organisation },
          {
            key: 'on',
            label: t('participant-referral-on'),
            value: formatDay(referral.referredOn, locale),
          },
          {
            key: 'consent',
            label: t('participant-referral-consent'),
            value: formatDay(referral.consentGivenOn, locale),
          },
        ]}
      />
      {referral.isWithdrawn ? (
        <Notice tone="warning">{t('participant-referral-withdrawn')}</Notice>
      ) : null}
      {referral.isHidden ? <Notice>{t('participant-referral-hidden')}</Notice> : null}
    </>
  );
}
