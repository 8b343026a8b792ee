import type {
  Guide,
  GuideUnit,
  Household,
  NorwegianLevel,
  Person,
  Sex,
  Unit,
} from '~/domain/matching/people';
import { DISTRICT_BY_AGREEMENT } from '~/domain/matching/people';
import { practicalNeeds, spokenLanguages } from '~/domain/people/participant-profile';
import type { Prisma } from '~/infra/db/database';
import { readGuideProfile } from '../../guides/guide-profile.query';
import { readParticipantProfile } from '../../participants/participant-profile.query';

const person = { sex: true, birthYear: true, isAdult: true } as const;

/** What the engine needs of a participant row: nothing that names anybody. */
export const HOUSEHOLD_SELECT = {
  id: true,
  state: true,
  waitingSinceOn: true,
  urgency: true,
  unit: true,
  sex: true,
  birthYear: true,
  district: true,
  contactLanguage: true,
  norwegianLevel: true,
  profile: true,
  isShielded: true,
  persons: { select: person },
} as const satisfies Prisma.ParticipantSelect;

export const GUIDE_SELECT = {
  id: true,
  state: true,
  capacity: true,
  unit: true,
  sex: true,
  birthYear: true,
  district: true,
  profile: true,
  persons: { select: person },
  places: { select: { number: true } },
  covers: { where: { endedOn: null }, select: { untilOn: true } },
  onboarding: { where: { kind: 'police-certificate' }, select: { doneOn: true } },
} as const satisfies Prisma.GuideSelect;

export type HouseholdRow = Prisma.ParticipantGetPayload<{ select: typeof HOUSEHOLD_SELECT }>;
export type GuideRow = Prisma.GuideGetPayload<{ select: typeof GUIDE_SELECT }>;

/** A participant row as the engine's unit; the one who signed up comes first among the persons. */
export function householdOf(row: HouseholdRow): Household {
  const profile = readParticipantProfile(row.profile);
  return {
    id: row.id,
    waitingSince: row.waitingSinceOn,
    urgency: row.urgency,
    available: row.state === 'waiting',
    unit: row.unit as Unit,
    persons: [personOf(row), ...row.persons.map(personOf)],
    district: row.district === '' ? DISTRICT_BY_AGREEMENT : row.district,
    languages: spokenLanguages(row.contactLanguage, profile),
    norwegianLevel: row.norwegianLevel as NorwegianLevel,
    availability: profile.availability.filter((slot) => !profile.busy.includes(slot)),
    interests: profile.interests,
    favourites: profile.favourites,
    goals: profile.goals,
    occupation: profile.occupation,
    field: profile.field,
    education: profile.education,
    guideSex: profile.guideWish.sex,
    guideAge: profile.guideWish.age,
    practical: practicalNeeds(profile),
    specialCare: row.isShielded,
  };
}

/**
 * A guide row as the engine's unit, with the places that are free now: a pair that the guide stands in
 * for takes one. `today` is an ISO day.
 */
export function guideOf(row: GuideRow, today: string): Guide {
  const profile = readGuideProfile(row.profile);
  const isAway = profile.awayPeriods.some(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
  const covers = row.covers.filter(({ untilOn }) => today <= untilOn);
  const hasBegun = profile.startOn === null || profile.startOn <= today;
  return {
    id: row.id,
    capacity: Math.max(0, row.capacity - row.places.length - covers.length),
    available: row.state === 'available' && hasBegun && !isAway,
    unit: row.unit as GuideUnit,
    persons: [personOf(row), ...row.persons.map(personOf)],
    district: row.district,
    transport: profile.transport,
    languages: profile.languages,
    availability: profile.availability,
    interests: profile.interests,
    favourites: profile.favourites,
    occupation: profile.occupation,
    field: profile.field,
    education: profile.education,
    wishes: profile.wishes,
    willing: profile.willing,
    household: {
      pets: profile.pets,
      smoking: profile.smokesAtHome,
      children: profile.childrenAtHome,
    },
    certificateSeen: row.onboarding.some((item) => item.doneOn !== null),
    clearedForSpecialCare: false,
  };
}

function personOf(row: { sex: string; birthYear: number | null; isAdult?: boolean }): Person {
  const sex = row.sex as Sex;
  return row.isAdult === undefined
    ? { sex, birthYear: row.birthYear }
    : { sex, birthYear: row.birthYear, isAdult: row.isAdult };
}
