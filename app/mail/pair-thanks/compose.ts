import type { TFunction } from 'i18next';

/** Leads to the thanks at the end; neutral on purpose: others may see the screen. */
export function composePairThanks(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:pair-thanks', props) };
}
