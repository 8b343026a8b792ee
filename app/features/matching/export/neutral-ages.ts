import type { Person } from '~/domain/matching/people';
import type { Rules } from '~/domain/matching/settings';

/** Where one band of ages ends and the next begins, for the rules and for the score alike. */
const STARTS = [0, 6, 13, 16, 18, 26, 36, 46, 56, 67, 77] as const;
/** A last band as wide as those before it. */
const END = 87;

/**
 * The person with a birth year in the middle of the band of ages: no rule and no point can tell it
 * from the real one. Where minors are taken, the lowest age of their guides divides a band in two.
 */
export function neutralAge(person: Person, year: number, rules: Rules): Person {
  const { sex, birthYear, isAdult } = person;
  if (birthYear === null) return isAdult === undefined ? { sex, birthYear } : person;
  const age = year - birthYear;
  const starts: number[] = [...STARTS, END];
  if (rules.minorsAllowed) starts.push(rules.minorGuideMinAge);
  starts.sort((a, b) => a - b);
  const from = starts.filter((start) => start <= age).at(-1) ?? 0;
  const to = starts.find((start) => start > age) ?? from + 10;
  return { sex, birthYear: year - Math.floor((from + to - 1) / 2) };
}
