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
