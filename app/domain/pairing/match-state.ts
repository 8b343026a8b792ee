/** A proposal that waits for an answer: first the guide's, then the participant's. */
export const OPEN_MATCH_STATES = ['guide-asked', 'participant-asked'] as const;

/** `agreed`: both said yes and the pairing was made; the others ended without one. */
export const CLOSED_MATCH_STATES = [
  'agreed',
  'declined-by-guide',
  'declined-by-participant',
  'withdrawn',
  'expired',
] as const;

export const MATCH_STATES = [...OPEN_MATCH_STATES, ...CLOSED_MATCH_STATES] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** Why a coordinator takes a proposal back; the sides are told only that it was. */
export const WITHDRAW_REASONS = [
  'no-answer',
  'said-no-by-phone',
  'situation-changed',
  'mistake',
] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

/** Why a coordinator does not want a pair; remembered, so that it is not suggested again. */
export const SUGGESTION_REFUSALS = [
  'know-each-other',
  'tried-before',
  'distance',
  'expectations',
  'gut-feeling',
  'other',
] as const;
export type SuggestionRefusal = (typeof SUGGESTION_REFUSALS)[number];
