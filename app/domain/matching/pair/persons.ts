import { type Guide, type Household, type Person, SEXES, type Sex } from '../people';

const ADULT = 18;

/** What rules and criteria read of the persons of a unit; see `Traits`. */
export interface PersonTraits {
  readonly sex: Sex;
  readonly age: number | null;
  readonly minor: boolean;
  readonly adultSexes: number;
  readonly youngestAdult: number;
  readonly hasChildren: boolean;
  readonly childBands: number;
}

/** @throws Error for a unit without a person. */
export function personTraits({ persons }: Household | Guide, year: number): PersonTraits {
  const first = persons[0];
  if (first === undefined) throw new Error('a unit without a person');
  const age = ageOf(first, year);
  let adultSexes = 0;
  let allSexes = 0;
  let youngestAdult = age ?? ADULT;
  let hasChildren = false;
  let childBands = 0;
  for (const person of persons) {
    const sex = 1 << SEXES.indexOf(person.sex);
    allSexes |= sex;
    const own = ageOf(person, year);
    if (isAdult(person, own)) {
      adultSexes |= sex;
      youngestAdult = Math.min(youngestAdult, own ?? ADULT);
    } else if (person !== first) {
      hasChildren = true;
      if (own !== null) childBands |= 1 << childBandIndex(own);
    }
  }
  const minor = !isAdult(first, age);
  if (adultSexes === 0) adultSexes = allSexes;
  return { sex: first.sex, age, minor, adultSexes, youngestAdult, hasChildren, childBands };
}

const BAND_STARTS = [16, 18, 26, 36, 46, 56, 67] as const;

/** Index into `AGE_BANDS`. */
export function bandIndex(age: number): number {
  let band = BAND_STARTS.length - 1;
  while (band > 0 && age < (BAND_STARTS[band] as number)) band--;
  return band;
}

/** Index into `CHILD_BANDS`. A child of unknown age is in none: it counts for the rules alone. */
function childBandIndex(age: number): number {
  return age <= 5 ? 0 : age <= 12 ? 1 : 2;
}

function ageOf({ birthYear }: Person, year: number): number | null {
  return birthYear === null ? null : year - birthYear;
}

function isAdult({ isAdult }: Person, age: number | null): boolean {
  return age === null ? isAdult !== false : age >= ADULT;
}
