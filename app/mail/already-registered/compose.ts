import type { TFunction } from 'i18next';

/** To a contact that we already know, when somebody signs up with it once more. */
export function composeAlreadyRegistered(t: TFunction): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:already-registered') };
}
