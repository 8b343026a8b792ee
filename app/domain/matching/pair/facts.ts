/**
 * What a rule or a criterion found, as a code and values that the catalogue turns into a sentence.
 * The engine never writes a text: the same fact is read in many languages and by several roles.
 */
export type FactValue = string | number | readonly string[];
export type FactValues = Readonly<Record<string, FactValue>>;

/** Every code, so that a catalogue can be checked for completeness. */
export const FACT_CODES = [
  'shared-interests',
  'no-shared-interests',
  'guide-sex-as-wished',
  'guide-sex-partly-as-wished',
  'guide-sex-not-as-wished',
  'guide-sex-no-wish',
  'participant-sex-as-wished',
  'participant-sex-partly-as-wished',
  'participant-sex-not-as-wished',
  'participant-sex-no-wish',
  'guide-age-as-wished',
  'guide-age-partly-as-wished',
  'guide-age-not-as-wished',
  'guide-age-no-wish',
  'participant-age-not-as-wished',
  'age-unknown',
  'no-children-either',
  'children-same-ages',
  'children-other-ages',
  'children-only-participant',
  'children-only-guide',
  'same-occupation',
  'different-everyday',
  'occupation-unknown',
  'different-free-time',
  'common-language',
  'norwegian-enough',
  'norwegian-only',
  'same-district',
  'short-way',
  'long-way',
  'distance-unknown',
  'same-field',
  'field-unknown',
  'same-education',
  'education-unknown',
  'common-times',
  'few-common-times',
  'agree-beforehand',
  'best-of-all',
  'full-points',
  'few-points',
] as const;
export type FactCode = (typeof FACT_CODES)[number];

/** `unknown`: an answer was missing, so the points rest on an assumption in the middle. */
export type Tone = 'for' | 'watch' | 'neutral' | 'unknown';

export interface Fact {
  readonly code: FactCode;
  readonly tone: Tone;
  readonly values: FactValues;
}

export function fact(tone: Tone, code: FactCode, values: FactValues = {}): Fact {
  return { code, tone, values };
}
