import type { TFunction } from 'i18next';

/** Six digits in an SMS. */
export function composeSignInCode(
  props: { readonly code: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: '', body: t('mail:sign-in-code', props) };
}
