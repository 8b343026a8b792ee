import type { TFunction } from 'i18next';

/** Good news, and that the coordinator tells what comes before the first meeting. */
export function composeGuideApproved(t: TFunction): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:guide-approved') };
}
