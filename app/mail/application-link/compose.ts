import type { TFunction } from 'i18next';

/** The way back to an application that is not sent yet. */
export function composeApplicationLink(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:application-link', props) };
}
