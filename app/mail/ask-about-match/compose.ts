import type { TFunction } from 'i18next';

/** Asks somebody to open the proposal. Neutral on purpose: others may see the screen. */
export function composeAskAboutMatch(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:ask-about-match', props) };
}
