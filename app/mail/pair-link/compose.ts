import type { TFunction } from 'i18next';

/** A link that somebody asked for; what it opens and with whom is for the page to say. */
export function composePairLink(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:pair-link', props) };
}
