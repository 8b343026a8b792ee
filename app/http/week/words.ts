import type { TFunction } from 'i18next';
import { type Locale, languageTag } from '~/i18n/languages';

/** A length in words: "2 timer", "1,5 timer", "45 minutter". */
export function lengthWords(minutes: number, t: TFunction, locale: Locale): string {
  if (minutes < 60) return t('week:length-minutes', { count: minutes });
  const hours = minutes / 60;
  const figure = new Intl.NumberFormat(languageTag(locale)).format(hours);
  return t('week:length-hours', { count: hours, hours: figure });
}

/** A weekday's name where it begins a line. */
export function capital(name: string, locale: Locale): string {
  return name.charAt(0).toLocaleUpperCase(languageTag(locale)) + name.slice(1);
}
