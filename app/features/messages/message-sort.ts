/** What a message was about, as a coordinator would call it. */
export type MessageSort = 'sign-in' | 'reminder' | 'answer' | 'appointment' | 'letter' | 'other';

const SORTS: Readonly<Record<string, MessageSort>> = {
  'sign-in-code': 'sign-in',
  'sign-in-link': 'sign-in',
  reminder: 'reminder',
  'ask-about-match': 'answer',
  'agreement-to-sign': 'answer',
  'first-meeting-set': 'appointment',
  'interview-booked': 'appointment',
  'weekly-digest': 'letter',
};

export function sortOf(template: string): MessageSort {
  return SORTS[template] ?? 'other';
}
