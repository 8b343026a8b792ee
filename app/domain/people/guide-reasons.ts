/** Why somebody does not become a guide here; the guide reads the coordinator's words, not the code. */
export const DECLINE_REASONS = [
  'no-contact',
  'not-the-right-time',
  'too-little-time',
  'language',
  'too-young',
  'not-suited',
  'enough-guides',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Where somebody may be of more use. */
export const REFER_REASONS = [
  'other-activity',
  'other-branch',
  'other-organisation',
  'language-cafe',
] as const;
export type ReferReason = (typeof REFER_REASONS)[number];

/** Why a guide rests, leaves or is stopped. `concern` says no more: the rest is not written here. */
export const READINESS_REASONS = {
  rest: ['travel', 'exam', 'illness', 'work', 'family', 'other'],
  suspend: ['concern', 'declaration', 'other'],
  withdraw: ['no-time', 'moved', 'other-activity', 'personal', 'no-contact', 'other'],
  finish: ['done', 'personal', 'other'],
} as const;

/** The most participants that a guide can have at a time. */
export const MOST_PLACES = 4;
