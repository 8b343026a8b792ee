/** How a card or a yes can reach us. Never through a child who interprets (domain.md F16). */
export const GIVEN_HOW = ['digital', 'paper', 'oral-with-interpreter', 'oral'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];
