/** Years that the person turns in `thisYear`: only the year of birth is ever asked. */
export function ageIn(thisYear: number, birthYear: number): number {
  return thisYear - birthYear;
}

export const ADULT_AGE = 18;
const YOUNGEST_AGE = 16;

export type AgeAnswer = 'adult' | 'youth' | 'too-young';

/** `youth` is 16 or 17: only where the programme takes them, through the coordinator and a guardian. */
export function ageAnswer(thisYear: number, birthYear: number): AgeAnswer {
  const age = ageIn(thisYear, birthYear);
  if (age >= ADULT_AGE) return 'adult';
  return age >= YOUNGEST_AGE ? 'youth' : 'too-young';
}
