import { explainPair } from '../../app/domain/matching/explain/explain-match';
import type {
  Guide,
  GuideUnit,
  Household,
  NorwegianLevel,
  Sex,
  Unit,
} from '../../app/domain/matching/people';
import { buildProblem } from '../../app/domain/matching/problem/build';
import { practicalNeeds, spokenLanguages } from '../../app/domain/people/participant-profile';
import { DEFAULT_SETTINGS } from '../../app/domain/programme/default-settings';
import { readGuideProfile } from '../../app/features/guides/guide-profile.query';
import { readParticipantProfile } from '../../app/features/participants/participant-profile.query';
import type { Book } from './book';
import type { Calendar } from './calendar';
import type { Judgement, Sides } from './tell-pairing';

/** What the engine says of two people in the book, as a match keeps it. */
export type Judge = (sides: Sides) => Judgement;

/** Judges with the real engine and the programme's defaults, seen among all guides told so far. */
export function judgeOf(book: Book, calendar: Calendar): Judge {
  const known = new Map<string, Guide>();
  const once = (row: Book['guide'][number]): Guide => {
    const guide = known.get(row.id) ?? guideIn(book, row);
    known.set(row.id, guide);
    return guide;
  };
  return ({ guideId, participantId }) => {
    const household = householdIn(book, participantId);
    const branchId = book.guide.find((one) => one.id === guideId)?.branchId;
    const guides = book.guide
      .filter(
        (one) => one.branchId === branchId && (one.id === guideId || one.state === 'available'),
      )
      .map(once);
    const problem = buildProblem(
      {
        today: calendar.today.toString(),
        households: [household],
        guides,
        blocked: [],
        pinned: [],
        travelMinutes: null,
      },
      DEFAULT_SETTINGS.rules,
      DEFAULT_SETTINGS.weights,
    );
    const explanation = explainPair(problem, household.id, guideId);
    return { score: explanation.total, explanation };
  };
}

function householdIn(book: Book, id: string): Household {
  const row = book.participant.find((one) => one.id === id);
  if (!row) throw new Error('A participant who is not in the book');
  const profile = readParticipantProfile(row.profile);
  const others = book.participantPerson.filter((one) => one.participantId === id);
  return {
    id,
    waitingSince: row.waitingSinceOn,
    urgency: 0,
    available: true,
    unit: row.unit as Unit,
    persons: [row, ...others].map(personOf),
    district: String(row.district),
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
    specialCare: false,
  };
}

function guideIn(book: Book, row: Book['guide'][number]): Guide {
  const profile = readGuideProfile(row.profile);
  const others = book.guidePerson.filter((one) => one.guideId === row.id);
  const hasCertificate = book.onboardingItem.some(
    (one) => one.guideId === row.id && one.kind === 'police-certificate' && one.doneOn,
  );
  return {
    id: row.id,
    capacity: 1,
    available: true,
    unit: row.unit as GuideUnit,
    persons: [row, ...others].map(personOf),
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
    certificateSeen: hasCertificate,
    clearedForSpecialCare: false,
  };
}

function personOf(row: { sex?: unknown; birthYear?: unknown }) {
  const birthYear = typeof row.birthYear === 'number' ? row.birthYear : null;
  return { sex: String(row.sex) as Sex, birthYear };
}
