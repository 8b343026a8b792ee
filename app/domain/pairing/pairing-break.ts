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

/** What a coordinator can choose; a week that is left out is the pair's own word. */
export const CHOSEN_REASONS = BREAK_REASONS.filter((reason) => reason !== 'not-this-week');

/** Whose wish a break is. */
export const BREAK_SAID_BY = ['guide', 'participant', 'coordinator'] as const;
export type BreakSaidBy = (typeof BREAK_SAID_BY)[number];
