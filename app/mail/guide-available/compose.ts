import type { TFunction } from 'i18next';

/** Everything is in place: from now on the guide may be asked. */
export function composeGuideAvailable(t: TFunction): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:guide-available') };
}
