import type { TFunction } from 'i18next';

/** Says that there is something new, and no more: day, time and word stand behind the link. */
export function composePlanChanged(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:plan-changed', props) };
}
