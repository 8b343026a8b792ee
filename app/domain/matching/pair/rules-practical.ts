import { PETS, type Pet, type PracticalNeed } from '../people';
import { keyOf, meet } from './bits';
import type { Conditions } from './conditions';
import type { Rule } from './hard-rule';
import { needMask, petMask } from './masks';
import { type GuideTraits, type HouseholdTraits, minutesBetween, placeOf, slotsOf } from './traits';

export const contactTime: Rule = {
  reads: (h) => h.slots,
  fails: (h, g, { rules }) => {
    let common = h.slots & g.slots;
    for (let missing = rules.minOverlapSlots; missing > 0; missing--) {
      if (common === 0) return true;
      common &= common - 1;
    }
    return false;
  },
  values: (h, g, on) => {
    const slots = slotsOf(h.slots & g.slots);
    return { slots, common: slots.length, needed: on.rules.minOverlapSlots };
  },
  matters: () => true,
};

/** Little Norwegian needs another language in common, or a guide who has said yes to it. */
export const language: Rule = {
  reads: (h) => (littleNorwegian(h) ? keyOf(h.languages) : 'enough'),
  readsOfGuide: (g) => (isPatient(g) ? 'patient' : keyOf(g.languages)),
  fails: (h, g) => littleNorwegian(h) && !isPatient(g) && !meet(h.languages, g.languages),
  values: (h) => ({ norwegian: h.unit.norwegianLevel }),
  matters: littleNorwegian,
};

export const accessibility: Rule = {
  reads: (h) => Number((h.needs & ACCESS) !== 0),
  fails: (h, g) => (h.needs & ACCESS) !== 0 && !g.unit.willing.includes('accessibility'),
  values: (h) => ({ needs: ACCESS_NEEDS.filter((need) => h.unit.practical.includes(need)) }),
  matters: (h) => (h.needs & ACCESS) !== 0,
};

export const pets: Rule = {
  reads: (h) => ((h.needs & NOT_AT_HOME) === 0 ? h.needs & NO_PETS : 0),
  readsOfGuide: (g) => petMask(g.unit.household.pets),
  fails: (h, g) => unwantedPets(h, g).length > 0,
  values: (h, g) => ({ pets: unwantedPets(h, g) }),
};

export const smoking: Rule = {
  reads: (h) => h.needs & (NO_SMOKE | NOT_AT_HOME),
  fails: (h, g) =>
    g.unit.household.smoking && (h.needs & NO_SMOKE) !== 0 && (h.needs & NOT_AT_HOME) === 0,
};

/** Only a way that is known can be too long. */
export const travel: Rule = {
  reads: (h) => h.district,
  readsOfGuide: placeOf,
  fails: isTooFar,
  values: (h, g, on) => ({
    minutes: minutesBetween(h, g, on) ?? 0,
    limit: on.rules.maxTravelMinutes ?? 0,
  }),
};

export function isTooFar(h: Home, g: Home & Pick<GuideTraits, 'hasCar'>, on: Conditions): boolean {
  const limit = on.rules.maxTravelMinutes;
  return limit !== null && (minutesBetween(h, g, on) ?? 0) > limit;
}

type Home = Pick<HouseholdTraits, 'district'>;

const ACCESS_NEEDS: readonly PracticalNeed[] = [
  'step-free',
  'low-vision',
  'hard-of-hearing',
  'other-access',
];
const ACCESS = needMask(ACCESS_NEEDS);
const NO_SMOKE = needMask(['no-smoke']);
const NOT_AT_HOME = needMask(['not-at-home']);
const NO_PETS = needMask(['no-pets', 'no-dogs', 'no-cats']);
const NONE: readonly Pet[] = [];

function littleNorwegian({ unit: { norwegianLevel } }: HouseholdTraits): boolean {
  return norwegianLevel === 'none' || norwegianLevel === 'A1';
}

function isPatient({ unit }: GuideTraits): boolean {
  return unit.willing.includes('low-norwegian');
}

/** In the order of `PETS`, whatever order they were ticked in. */
function unwantedPets(h: HouseholdTraits, g: GuideTraits): readonly Pet[] {
  const kept = g.unit.household.pets;
  if (kept.length === 0 || (h.needs & NO_PETS) === 0 || (h.needs & NOT_AT_HOME) !== 0) return NONE;
  const { practical } = h.unit;
  return PETS.filter(
    (pet) =>
      kept.includes(pet) &&
      (practical.includes('no-pets') ||
        (pet === 'dog' && practical.includes('no-dogs')) ||
        (pet === 'cat' && practical.includes('no-cats'))),
  );
}
