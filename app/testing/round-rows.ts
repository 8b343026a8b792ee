import type { Guide, Household, Snapshot } from '~/domain/matching/people';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import type { RoundFrame, RoundSlice } from '~/features/matching/host/gather-round';
import type { GuideRow, HouseholdRow } from '~/features/matching/plan/unit-rows';

/** People of a round as rows of the database would have them, for what reads rows. */
export function slicesOf(round: Snapshot, atOnce = 10): RoundSlice[] {
  const slices: RoundSlice[] = [{ households: [], guides: [], blocked: round.blocked }];
  for (let first = 0; first < round.households.length; first += atOnce) {
    const households = round.households.slice(first, first + atOnce).map(householdRow);
    slices.push({ households, guides: [], blocked: [] });
  }
  for (let first = 0; first < round.guides.length; first += atOnce) {
    const guides = round.guides.slice(first, first + atOnce).map(guideRow);
    slices.push({ households: [], guides, blocked: [] });
  }
  return slices;
}

export function frameOf(round: Snapshot, changes: RoundFrame['changes'] = []): RoundFrame {
  const { today, travelMinutes } = round;
  return { today, travelMinutes, rules: DEFAULT_RULES, weights: DEFAULT_WEIGHTS, changes };
}

function householdRow(unit: Household): HouseholdRow {
  const [first] = unit.persons;
  const [spoken, ...languages] = unit.languages;
  return {
    id: unit.id,
    state: unit.available ? 'waiting' : 'paused',
    waitingSinceOn: unit.waitingSince,
    urgency: unit.urgency,
    unit: unit.unit,
    ...personRow(first),
    district: unit.district,
    contactLanguage: spoken?.code ?? 'nb',
    norwegianLevel: unit.norwegianLevel,
    profile: {
      languages: languages.map((one) => ({ ...one })),
      availability: [...unit.availability],
      interests: [...unit.interests],
      favourites: [...unit.favourites],
      occupation: unit.occupation,
      field: unit.field,
      education: unit.education,
      guideWish: { sex: unit.guideSex, age: unit.guideAge },
    },
    isShielded: unit.specialCare,
    persons: unit.persons.slice(1).map(personRow),
  };
}

function guideRow(unit: Guide): GuideRow {
  const [first] = unit.persons;
  return {
    id: unit.id,
    state: unit.available ? 'available' : 'resting',
    capacity: unit.capacity,
    unit: unit.unit,
    ...personRow(first),
    district: unit.district,
    profile: {
      transport: [...unit.transport],
      languages: unit.languages.map((one) => ({ ...one })),
      availability: [...unit.availability],
      interests: [...unit.interests],
      favourites: [...unit.favourites],
      occupation: unit.occupation,
      field: unit.field,
      education: unit.education,
      wishes: { sex: unit.wishes.sex, ageBands: [...unit.wishes.ageBands] },
      willing: [...unit.willing],
      pets: [...unit.household.pets],
      smokesAtHome: unit.household.smoking,
      childrenAtHome: [...unit.household.children],
    },
    persons: unit.persons.slice(1).map(personRow),
    places: [],
    covers: [],
    onboarding: [{ doneOn: unit.certificateSeen ? '2026-01-01' : null }],
  };
}

function personRow(person: Household['persons'][number] | undefined) {
  return {
    sex: person?.sex ?? 'undisclosed',
    birthYear: person?.birthYear ?? null,
    isAdult: person?.isAdult ?? true,
  };
}
