import type { TFunction } from 'i18next';

/** A length in words: "45 minutes", "2 hours", "1 h 30 min". */
export function lengthText(minutes: number, t: TFunction): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('log:length-minutes', { count: rest });
  if (rest === 0) return t('log:length-hours', { count: hours });
  return t('log:length-both', { hours, minutes: rest });
}
