import type { TFunction } from 'i18next';

/** That something has changed, and who tells more: neither who nor what nor where. */
export function composeCoverChange(t: TFunction): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:cover-change') };
}
