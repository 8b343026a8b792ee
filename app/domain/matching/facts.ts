/**
 * What a rule or a criterion found, as a code and values that the catalogue turns into a sentence.
 * The engine never writes a text: the same fact is read in many languages and by several roles.
 */
export type FactValue = string | number | readonly string[];
export type FactValues = Readonly<Record<string, FactValue>>;

/** `unknown`: an answer was missing, so the points rest on an assumption in the middle. */
export type Tone = 'for' | 'watch' | 'neutral' | 'unknown';

export interface Fact<Code extends string = string> {
  readonly code: Code;
  readonly tone: Tone;
  readonly values: FactValues;
}

export function fact<Code extends string>(
  tone: Tone,
  code: Code,
  values: FactValues = {},
): Fact<Code> {
  return { code, tone, values };
}
