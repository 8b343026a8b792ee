import type { TFunction } from 'i18next';

/** Says when, and no more: the place and the names are for the pages behind a link or a talk. */
export function composeFirstMeetingSet(
  props: { readonly when: string; readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:first-meeting-set', props) };
}
