import type { TFunction } from 'i18next';

/** Asks for the last few questions; neutral on purpose: others may see the screen. */
export function composeEvaluationInvited(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:evaluation-invited', props) };
}
