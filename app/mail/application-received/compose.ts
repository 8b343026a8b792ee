import type { TFunction } from 'i18next';

/** Thanks for an application; says when an answer comes. */
export function composeApplicationReceived(
  props: { readonly workingDays: number },
  t: TFunction,
): { subject: string; body: string } {
  return {
    subject: t('mail:neutral-subject'),
    body: t('mail:application-received', { count: props.workingDays }),
  };
}
