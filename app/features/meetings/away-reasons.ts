import type { BreakReason } from '~/domain/pairing/pairing-break';

/** What a pair may say of a longer time away; why is never asked further. */
export const AWAY_REASONS = [
  'holiday',
  'illness',
  'exams',
  'ramadan',
  'travel',
] as const satisfies readonly BreakReason[];
export type AwayReason = (typeof AWAY_REASONS)[number];
