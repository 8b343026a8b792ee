import type { Pet, PracticalNeed } from '../people';
import { meet } from './bits';
import type { Rule } from './hard-rule';
import { type GuideTraits, type HouseholdTraits, minutesBetween, slotsOf } from './traits';

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
  reads: (h) => (littleNorwegian(h) ? h.languages.join() : 'enough'),
  fails: (h, g) =>
    littleNorwegian(h) &&
    !g.unit.willing.includes('low-norwegian') &&
    !meet(h.languages, g.languages),
  values: (h) => ({ norwegian: h.unit.norwegianLevel }),
  matters: littleNorwegian,
};

export const accessibility: Rule = {
  reads: ({ unit: { practical } }) => practical.join(),
  fails: (h, g) => accessNeeds(h).length > 0 && !g.unit.willing.includes('accessibility'),
  values: (h) => ({ needs: accessNeeds(h) }),
  matters: (h) => accessNeeds(h).length > 0,
};

export const pets: Rule = {
  reads: ({ unit: { practical } }) => practical.join(),
  fails: (h, g) => unwantedPets(h, g).length > 0,
  values: (h, g) => ({ pets: unwantedPets(h, g) }),
};

export const smoking: Rule = {
  reads: ({ unit: { practical } }) => practical.join(),
  fails: ({ unit: { practical } }, g) =>
    g.unit.household.smoking &&
    practical.includes('no-smoke') &&
    !practical.includes('not-at-home'),
};

/** Only a way that is known can be too long. */
export const travel: Rule = {
  reads: (h) => h.unit.district,
  fails: (h, g, on) => {
    const limit = on.rules.maxTravelMinutes;
    return limit !== null && (minutesBetween(h.unit, g.unit, on) ?? 0) > limit;
  },
  values: (h, g, on) => ({
    minutes: minutesBetween(h.unit, g.unit, on) ?? 0,
    limit: on.rules.maxTravelMinutes ?? 0,
  }),
};

const ACCESS = new Set<PracticalNeed>([
  'step-free',
  'low-vision',
  'hard-of-hearing',
  'other-access',
]);
const NO_PETS: readonly Pet[] = [];
const NO_NEEDS: readonly PracticalNeed[] = [];

function littleNorwegian({ unit: { norwegianLevel } }: HouseholdTraits): boolean {
  return norwegianLevel === 'none' || norwegianLevel === 'A1';
}

function accessNeeds({ unit: { practical } }: HouseholdTraits): readonly PracticalNeed[] {
  return practical.length === 0 ? NO_NEEDS : practical.filter((need) => ACCESS.has(need));
}

function unwantedPets({ unit: { practical } }: HouseholdTraits, g: GuideTraits): readonly Pet[] {
  const kept = g.unit.household.pets;
  if (kept.length === 0 || practical.length === 0) return NO_PETS;
  if (practical.includes('not-at-home')) return NO_PETS;
  if (practical.includes('no-pets')) return kept;
  return kept.filter(
    (pet) =>
      (pet === 'dog' && practical.includes('no-dogs')) ||
      (pet === 'cat' && practical.includes('no-cats')),
  );
}
