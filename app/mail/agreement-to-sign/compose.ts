import type { TFunction } from 'i18next';

/** Asks a side to read and sign; says nothing of what it is about. */
export function composeAgreementToSign(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:agreement-to-sign', props) };
}
