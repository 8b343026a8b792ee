// The same half page for both sides (domain.md F15, peers.md 13): what a guide is, can and cannot do.

export const ROLE_FACTS = ['volunteer', 'not-municipality', 'decides-nothing', 'stop'] as const;
export const ROLE_YES = ['talk', 'town', 'activities', 'offices'] as const;
export const ROLE_NO = ['money', 'gifts', 'keys', 'interpreting', 'driving', 'childcare'] as const;
