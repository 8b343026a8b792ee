import { useTranslation } from 'react-i18next';
import type { Dimension } from '~/domain/reporting/fairness';
import { REST } from '~/domain/reporting/fairness';
import type { Median } from '~/domain/reporting/waiting-curve';
import { formatDay } from '~/i18n/format';
import { languageName } from '~/i18n/language-names';
import { DEFAULT_LOCALE, isLocale, languageTag } from '~/i18n/languages';

/** The words of the monitor in the reader's language. */
export function useGroupWords() {
  const { t, i18n } = useTranslation(['fairness', 'lists']);
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  const short = new Intl.DateTimeFormat(languageTag(locale), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const days = (count: number) => t('days', { count });
  return {
    percent: (share: number) => percent.format(share),
    days,
    day: (iso: string) => formatDay(iso, locale),
    shortDay: (iso: string) => short.format(Date.parse(`${iso}T12:00:00Z`)),
    median: (median: Median) =>
      median.kind === 'days' ? days(median.days) : t('more-than', { count: median.days }),
    group(dimension: Dimension, key: string): string {
      if (key === REST) return t('group-rest');
      if (dimension === 'language') return languageName(key, i18n.language);
      if (dimension === 'sex') return t(`lists:sex-${key}`);
      if (dimension === 'unit') return t(`lists:unit-${key}`);
      return key === 'unknown' ? t('age-unknown') : t('age-band', { band: key.replace('-', '–') });
    },
  };
}
export type GroupWords = ReturnType<typeof useGroupWords>;
