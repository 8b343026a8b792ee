import type { TFunction } from 'i18next';

/** The coordinator's own words, previewed before they are sent; only the subject is ours. */
export function composeGuideAnswer(
  props: { readonly text: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: props.text };
}
