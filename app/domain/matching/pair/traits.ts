import {
  type Guide,
  type Household,
  type Sex,
  SLOTS,
  type Slot,
  type SpokenLanguage,
} from '../people';
import { type Bits, count, sizeOf } from './bits';
import type { Conditions } from './conditions';
import { childBandMask, needMask, slotMask } from './masks';
import { bandIndex, personTraits } from './persons';

/** One side of a pair in the form that rules and criteria read: masks and numbers, no searching. */
export interface Traits {
  readonly slots: number;
  readonly slotCount: number;
  /** Favourites are among the interests, and both have the same number of words. */
  readonly interests: Bits;
  readonly favourites: Bits;
  /** How many interests, favourites counted twice. */
  readonly interestWeight: number;
  /** Languages besides Norwegian: spoken at all, and spoken well (good or native). */
  readonly languages: Bits;
  readonly goodLanguages: Bits;
  readonly sex: Sex;
  /** Bit per sex of `SEXES` among the unit's adults (of all, where there is no adult). */
  readonly adultSexes: number;
  /** Of the first person; null when unknown. */
  readonly age: number | null;
  /** Index into `AGE_BANDS`; null when unknown. */
  readonly band: number | null;
  /** Youngest that one of the unit's adults may be: unknown ages count as 18. */
  readonly youngestAdult: number;
  /** Bit per band of `CHILD_BANDS`. */
  readonly childBands: number;
  /** Number in `Conditions.ways`. */
  readonly district: number;
  /** Number in `Conditions.fields`; -1 where the answer is missing. */
  readonly field: number;
  /** Persons under 18 other than the one who signed up. */
  readonly hasChildren: boolean;
  readonly minor: boolean;
}

export interface HouseholdTraits extends Traits {
  readonly unit: Household;
  /** Bit per need of `PRACTICAL_NEEDS`. */
  readonly needs: number;
  readonly blocked: ReadonlySet<string> | undefined;
}

export interface GuideTraits extends Traits {
  readonly unit: Guide;
  readonly hasCar: boolean;
}

export function householdTraits(unit: Household, on: Conditions): HouseholdTraits {
  return sideOf(unit, 0, needMask(unit.practical), false, on);
}

export function guideTraits(unit: Guide, on: Conditions): GuideTraits {
  const { household, transport } = unit;
  return sideOf(unit, childBandMask(household.children), 0, transport.includes('car'), on);
}

/** Minutes between the two by public transport, halved for a guide with a car; null if unknown. */
export function minutesBetween(
  h: Pick<HouseholdTraits, 'district'>,
  g: Pick<GuideTraits, 'district' | 'hasCar'>,
  on: Conditions,
): number | null {
  const minutes = on.ways.minutes(h.district, g.district);
  return minutes !== null && g.hasCar ? Math.ceil(minutes / 2) : minutes;
}

/** All that `minutesBetween` reads of a guide, as one number. */
export function placeOf({ district, hasCar }: GuideTraits): number {
  return 2 * district + Number(hasCar);
}

export function slotsOf(mask: number): Slot[] {
  return SLOTS.filter((_, i) => ((mask >>> i) & 1) === 1);
}

/*
 * Both kinds in one literal, with all fields of both: a run makes thousands, and objects of one
 * shape, made at once, cost a tenth of objects put together.
 */
function sideOf<U extends Household | Guide>(
  unit: U,
  childrenAtHome: number,
  needs: number,
  hasCar: boolean,
  on: Conditions,
) {
  const persons = personTraits(unit, on.year);
  const interests = on.interests.bits(unit.interests, unit.favourites);
  const favourites = on.interests.bits(unit.favourites, NONE, interests.length);
  const slots = slotMask(unit.availability);
  return {
    unit,
    slots,
    slotCount: count(slots),
    interests,
    favourites,
    interestWeight: sizeOf(interests) + sizeOf(favourites),
    languages: on.languages.bits(foreign(unit.languages, false)),
    goodLanguages: on.languages.bits(foreign(unit.languages, true)),
    sex: persons.sex,
    adultSexes: persons.adultSexes,
    age: persons.age,
    band: persons.age === null ? null : bandIndex(persons.age),
    youngestAdult: persons.youngestAdult,
    childBands: childrenAtHome | persons.childBands,
    hasChildren: persons.hasChildren,
    minor: persons.minor,
    district: on.ways.numberOf(unit.district),
    field: unit.field === null ? -1 : on.fields.numberOf(unit.field),
    needs,
    hasCar,
    blocked: on.blocked.get(unit.id),
  };
}

const NORWEGIAN = new Set(['no', 'nb', 'nn']);
const NONE: readonly string[] = [];

function foreign(languages: readonly SpokenLanguage[], onlyGood: boolean): string[] {
  const codes: string[] = [];
  for (const { code, level } of languages) {
    if (!NORWEGIAN.has(code) && !(onlyGood && level === 'some')) codes.push(code);
  }
  return codes;
}
