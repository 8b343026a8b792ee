import { useTranslation } from 'react-i18next';
import { LEAST_PAIRS, type MeetingHours } from '~/domain/reporting/meeting-hours';
import { DefinitionList, Heading, Muted, Stack } from '~/ui';

/** Time together in the last four weeks: two figures with their parts, of no pair alone. */
export function MeetingHoursFigures({ hours }: { readonly hours: MeetingHours | null }) {
  const { t, i18n } = useTranslation('steering');
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  return (
    <Stack gap="sm">
      <Heading level={2}>{t('hours')}</Heading>
      {hours ? (
        <>
          <DefinitionList
            facts={[
              {
                key: 'at-norm',
                label: t('hours-at-norm'),
                value: hours.atNorm
                  ? t(`hours-${hours.atNorm.bound}`, {
                      count: hours.pairs,
                      atNorm: hours.atNorm.count,
                    })
                  : t('hours-part-few', { count: 2 * LEAST_PAIRS }),
              },
              {
                key: 'median',
                label: t('hours-median'),
                value: t('hours-at-least', { hours: number(hours.medianMinutes / 60) }),
              },
            ]}
          />
          <Muted small>{t('hours-help')}</Muted>
        </>
      ) : (
        <p>{t('hours-few', { count: LEAST_PAIRS })}</p>
      )}
    </Stack>
  );
}
