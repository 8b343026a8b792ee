import type { CheckInKind } from '~/domain/pairing/calendar/kinds';

/** What a link can ask about; the longer questionnaires of an evaluation come on their own pages. */
export const HOW_ABOUT = [
  'check-in-monthly',
  'evaluation-start',
  'evaluation-3-months',
  'evaluation-final',
] as const satisfies readonly CheckInKind[];
export type HowAbout = (typeof HOW_ABOUT)[number];
