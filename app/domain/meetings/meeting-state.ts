/** What can become of a meeting (domain.md B4). Logged afterwards without a plan is the common way. */
export const MEETING_STATES = [
  'planned',
  'held',
  'cancelled-by-guide',
  'cancelled-by-participant',
  'cancelled-by-both',
  'no-show-guide',
  'no-show-participant',
  /** Every word about it was taken back. */
  'undone',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Only what happened in person counts towards the norm, unless the programme says otherwise. */
export const MEETING_MODES = ['in-person', 'by-phone'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];
