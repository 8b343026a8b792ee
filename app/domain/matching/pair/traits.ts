import {
  CHILD_BANDS,
  DISTRICT_BY_AGREEMENT,
  type Guide,
  type Household,
  type Person,
  SEXES,
  type Sex,
  SLOTS,
  type Slot,
  type SpokenLanguage,
} from '../people';
import { type Bits, count, sizeOf } from './bits';
import type { Conditions } from './conditions';

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
}

export interface HouseholdTraits extends Traits {
  readonly unit: Household;
  /** Persons under 18 other than the one who signed up. */
  readonly hasChildren: boolean;
  readonly minor: boolean;
  readonly blocked: ReadonlySet<string> | undefined;
}

export interface GuideTraits extends Traits {
  readonly unit: Guide;
}

const ADULT = 18;
const NORWEGIAN = new Set(['no', 'nb', 'nn']);

export function householdTraits(unit: Household, on: Conditions): HouseholdTraits {
  const [first, ...others] = unit.persons;
  const children = others.filter((p) => !isAdult(p, on));
  return {
    ...traitsOf(unit, on),
    unit,
    hasChildren: children.length > 0,
    minor: first !== undefined && !isAdult(first, on),
    childBands: childBandsOf(children, on),
    blocked: on.blocked.get(unit.id),
  };
}

export function guideTraits(unit: Guide, on: Conditions): GuideTraits {
  const atHome = unit.household.children.reduce((m, b) => m | (1 << CHILD_BANDS.indexOf(b)), 0);
  const children = unit.persons.slice(1).filter((p) => !isAdult(p, on));
  return { ...traitsOf(unit, on), unit, childBands: atHome | childBandsOf(children, on) };
}

/** Minutes between the two by public transport, halved for a guide with a car; null if unknown. */
export function minutesBetween(h: Household, g: Guide, on: Conditions): number | null {
  if (h.district === DISTRICT_BY_AGREEMENT || g.district === DISTRICT_BY_AGREEMENT) return null;
  if (h.district === g.district) return 0;
  const table = on.travelMinutes;
  const minutes = table?.[h.district]?.[g.district] ?? table?.[g.district]?.[h.district];
  if (minutes === undefined) return null;
  return g.transport.includes('car') ? Math.ceil(minutes / 2) : minutes;
}

export function slotsOf(mask: number): Slot[] {
  return SLOTS.filter((_, i) => ((mask >>> i) & 1) === 1);
}

function traitsOf(unit: Household | Guide, on: Conditions): Omit<Traits, 'childBands'> {
  const first = unit.persons[0];
  if (first === undefined) throw new Error('a unit without a person');
  const adults = unit.persons.filter((p) => isAdult(p, on));
  const interests = on.interests.bits([...unit.interests, ...unit.favourites]);
  const favourites = on.interests.bits(unit.favourites);
  const spoken = unit.languages.filter((l) => !NORWEGIAN.has(l.code));
  const age = ageOf(first, on);
  const slots = unit.availability.reduce((mask, slot) => mask | (1 << SLOTS.indexOf(slot)), 0);
  return {
    slots,
    slotCount: count(slots),
    interests,
    favourites: interests.map((_, word) => favourites[word] ?? 0),
    interestWeight: sizeOf(interests) + sizeOf(favourites),
    languages: on.languages.bits(codes(spoken)),
    goodLanguages: on.languages.bits(codes(spoken.filter((l) => l.level !== 'some'))),
    sex: first.sex,
    adultSexes: sexMask(adults.length > 0 ? adults : unit.persons),
    age,
    band: age === null ? null : bandIndex(age),
    youngestAdult: Math.min(...[first, ...adults].map((p) => ageOf(p, on) ?? ADULT)),
  };
}

function ageOf(person: Person, on: Conditions): number | null {
  return person.birthYear === null ? null : on.year - person.birthYear;
}

function isAdult(person: Person, on: Conditions): boolean {
  const age = ageOf(person, on);
  return age === null ? person.isAdult !== false : age >= ADULT;
}

const BAND_STARTS = [16, 18, 26, 36, 46, 56, 67] as const;

function bandIndex(age: number): number {
  return Math.max(0, BAND_STARTS.filter((start) => age >= start).length - 1);
}

/** A child of unknown age is in no band: it counts for the rules, not for likeness. */
function childBandsOf(children: readonly Person[], on: Conditions): number {
  return children.reduce((mask, child) => {
    const age = ageOf(child, on);
    return age === null ? mask : mask | (1 << (age <= 5 ? 0 : age <= 12 ? 1 : 2));
  }, 0);
}

function codes(languages: readonly SpokenLanguage[]): string[] {
  return languages.map((l) => l.code);
}

function sexMask(persons: readonly Person[]): number {
  return persons.reduce((mask, p) => mask | (1 << SEXES.indexOf(p.sex)), 0);
}
