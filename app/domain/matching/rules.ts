import { meet } from './bits';
import type { FactValues } from './facts';
import type { Pet } from './people';
import type { Conditions } from './round';
import { type GuideTraits, type HouseholdTraits, minutesBetween, slotsOf } from './traits';
import { isBlocking, sexFit } from './wishes';

/** Hard limits, cheapest and most selective first; the page shows failures in this order. */
export const HARD_RULES = [
  'household-available',
  'guide-available',
  'capacity',
  'guide-sex',
  'participant-sex',
  'contact-time',
  'language',
  'minor-participant',
  'minor-guide',
  'children',
  'certificate',
  'special-care',
  'accessibility',
  'pets',
  'smoking',
  'travel',
  'blocked',
] as const;
export type HardRule = (typeof HARD_RULES)[number];

interface Rule {
  readonly code: HardRule;
  readonly fails: (h: HouseholdTraits, g: GuideTraits, on: Conditions) => boolean;
  /** What a person must see to understand the failure; only asked for when it fails. */
  readonly values?: (h: HouseholdTraits, g: GuideTraits, on: Conditions) => FactValues;
}

const RULES: Readonly<Record<HardRule, Omit<Rule, 'code'>>> = {
  'household-available': { fails: (h) => !h.unit.available },
  'guide-available': { fails: (_, g) => !g.unit.available },
  capacity: { fails: (_, g) => g.unit.capacity < 1 },
  'guide-sex': {
    fails: (h, g) =>
      isBlocking(h.unit.guideSex) && sexFit(h.unit.guideSex, h, g, isFamily(g)) !== 2,
    values: (h) => ({ wish: h.unit.guideSex }),
  },
  'participant-sex': {
    fails: (h, g) =>
      isBlocking(g.unit.wishes.sex) && sexFit(g.unit.wishes.sex, g, h, isFamily(h)) !== 2,
    values: (_, g) => ({ wish: g.unit.wishes.sex }),
  },
  'contact-time': {
    fails: (h, g, on) => {
      let common = h.slots & g.slots;
      let slots = 0;
      while (common !== 0 && slots < on.rules.minOverlapSlots) {
        common &= common - 1;
        slots++;
      }
      return slots < on.rules.minOverlapSlots;
    },
    values: (h, g, on) => {
      const slots = slotsOf(h.slots & g.slots);
      return { slots, common: slots.length, needed: on.rules.minOverlapSlots };
    },
  },
  language: {
    fails: (h, g) =>
      (h.unit.norwegianLevel === 'none' || h.unit.norwegianLevel === 'A1') &&
      !g.unit.willing.includes('low-norwegian') &&
      !meet(h.languages, g.languages),
    values: (h) => ({ norwegian: h.unit.norwegianLevel }),
  },
  'minor-participant': {
    fails: (h, g, { rules }) =>
      h.minor &&
      (!rules.minorsAllowed ||
        (h.age ?? 0) < 16 ||
        g.youngestAdult < rules.minorGuideMinAge ||
        !g.unit.willing.includes('youth')),
    values: (_, g, { rules }) => ({ guideAge: g.youngestAdult, minAge: rules.minorGuideMinAge }),
  },
  'minor-guide': {
    fails: (h, g, { rules }) =>
      (g.age ?? 18) < 18 && !(rules.minorsAllowed && (g.age ?? 0) >= 16 && h.minor),
  },
  children: {
    fails: (h, g) => h.hasChildren && !g.unit.willing.includes('children'),
  },
  certificate: {
    fails: (h, g, { rules }) =>
      rules.certificateForChildren && (h.hasChildren || h.minor) && !g.unit.certificateSeen,
  },
  'special-care': { fails: (h, g) => h.unit.specialCare && !g.unit.clearedForSpecialCare },
  accessibility: {
    fails: (h, g) =>
      h.unit.practical.some((need) => ACCESS.has(need)) &&
      !g.unit.willing.includes('accessibility'),
    values: (h) => ({ needs: h.unit.practical.filter((need) => ACCESS.has(need)) }),
  },
  pets: {
    fails: (h, g) => unwantedPets(h, g).length > 0,
    values: (h, g) => ({ pets: unwantedPets(h, g) }),
  },
  smoking: {
    fails: (h, g) =>
      g.unit.household.smoking && h.unit.practical.includes('no-smoke') && meetsAtHome(h),
  },
  travel: {
    fails: (h, g, on) =>
      on.rules.maxTravelMinutes !== null &&
      (minutesBetween(h.unit, g.unit, on) ?? 0) > on.rules.maxTravelMinutes,
    values: (h, g, on) => ({
      minutes: minutesBetween(h.unit, g.unit, on) ?? 0,
      limit: on.rules.maxTravelMinutes ?? 0,
    }),
  },
  blocked: { fails: (h, g) => h.blocked?.has(g.unit.id) ?? false },
};

export const RULE_LIST: readonly Rule[] = HARD_RULES.map((code) => ({ code, ...RULES[code] }));

const ACCESS = new Set<string>(['step-free', 'low-vision', 'hard-of-hearing', 'other-access']);
const NONE: readonly Pet[] = [];

function unwantedPets({ unit: { practical } }: HouseholdTraits, g: GuideTraits): readonly Pet[] {
  const pets = g.unit.household.pets;
  if (pets.length === 0 || practical.length === 0 || practical.includes('not-at-home')) return NONE;
  if (practical.includes('no-pets')) return pets;
  return pets.filter(
    (pet) =>
      (pet === 'dog' && practical.includes('no-dogs')) ||
      (pet === 'cat' && practical.includes('no-cats')),
  );
}

function meetsAtHome({ unit }: HouseholdTraits): boolean {
  return !unit.practical.includes('not-at-home');
}

/** Whether a unit is one that "a family" as a wish means. */
export function isFamily({ unit }: HouseholdTraits | GuideTraits): boolean {
  return unit.unit === 'family' || unit.unit === 'single-parent';
}
