import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { DefinitionList, Timeline } from '~/ui';
import type { GuidePage } from './guide-record.query.server';

interface Props {
  readonly guide: GuidePage;
  readonly locale: Locale;
}

/** What has happened, newest first: what, when, who, why. */
export function GuideHistory({ guide, locale }: Props) {
  const { t } = useTranslation('onboarding');
  return (
    <Timeline
      entries={guide.history.entries.map((entry) => ({
        key: entry.id,
        title: t(`event-${entry.event}`),
        when: t(entry.by ? 'when-by' : `when-${entry.byRole === 'anonymous' ? 'self' : 'system'}`, {
          when: formatMoment(entry.at, locale),
          name: entry.by,
        }),
        children: (
          <>
            {entry.reasonCode ? <p>{t(`reason-${entry.reasonCode}`)}</p> : null}
            {entry.note ? <p>{entry.note}</p> : null}
          </>
        ),
      }))}
    />
  );
}

/** Which consents stand, with version, day and how they were given. */
export function GuideConsents({ guide, locale }: Props) {
  const { t } = useTranslation('onboarding');
  if (guide.consents.length === 0) return <p>{t('consents-none')}</p>;
  return (
    <DefinitionList
      facts={guide.consents.map((consent) => ({
        key: consent.id,
        label: t(`consent-${consent.kind}`),
        value: t(consent.withdrawnOn ? 'consent-withdrawn' : 'consent-given', {
          on: formatDay(consent.givenOn, locale),
          until: formatDay(consent.withdrawnOn, locale),
          version: consent.textVersion,
          how: t(`how-${consent.givenHow}`),
        }),
      }))}
    />
  );
}
