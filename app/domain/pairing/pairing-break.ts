/** A pause is a state of the pairing, decided by a coordinator; away is what the pair says itself. */
export const BREAK_KINDS = ['pause', 'away'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** Why a pair does not meet for a while; no diagnosis, no belief beyond what the pair says itself. */
export const BREAK_REASONS = [
  'holiday',
  'travel',
  'illness',
  'exams',
  'ramadan',
  'family',
  'work',
  'not-this-week',
  'other',
] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];
