import type { TFunction } from 'i18next';

/** `when` is written out in the recipient's language. */
export function composeInterviewBooked(
  props: { readonly when: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:interview-booked', props) };
}
