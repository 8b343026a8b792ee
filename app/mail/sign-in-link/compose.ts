import type { TFunction } from 'i18next';

/** The way in without a password. Says nothing of what this is: others may see the screen. */
export function composeSignInLink(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:sign-in-link', props) };
}
