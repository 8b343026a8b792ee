import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import type { Prisma } from '~/infra/db/database';
import { readParticipantProfile } from './participant-profile.query';

/** Columns that a form of answers is filled from. */
export const RECORD_COLUMNS = {
  id: true,
  firstName: true,
  lastName: true,
  alias: true,
  birthYear: true,
  sex: true,
  phone: true,
  email: true,
  contactVia: true,
  contactLanguage: true,
  interpreter: true,
  unit: true,
  district: true,
  norwegianLevel: true,
  profile: true,
  persons: {
    select: { firstName: true, sex: true, birthYear: true, isAdult: true },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.ParticipantSelect;

type RecordRow = Prisma.ParticipantGetPayload<{ select: typeof RECORD_COLUMNS }>;

/** A stored participant as the forms name it: one flat set of answers. */
export function participantRecord(row: RecordRow) {
  const profile = readParticipantProfile(row.profile);
  const { guideWish, practical, talk, ...flat } = profile;
  return {
    id: row.id,
    profile,
    talk,
    answers: {
      firstName: row.firstName,
      lastName: row.lastName,
      alias: row.alias,
      birthYear: row.birthYear,
      sex: row.sex,
      phone: row.phone,
      email: row.email,
      contactVia: row.contactVia,
      contactLanguage: row.contactLanguage,
      interpreter: row.interpreter,
      unit: row.unit,
      district: row.district,
      norwegianLevel: row.norwegianLevel,
      ...flat,
      guideSex: guideWish.sex,
      guideAge: guideWish.age,
      needs: practical.needs,
      food: practical.food,
      mayTellGuide: practical.mayTellGuide,
      persons: row.persons.map((person) => ({
        firstName: person.firstName,
        sex: person.sex,
        birthYear: person.birthYear,
        age: person.isAdult ? ('adult' as const) : ('child' as const),
      })),
    },
  };
}
export type StoredAnswers = ReturnType<typeof participantRecord>['answers'];

/** A form that nobody has answered yet, in the language that is the best guess there is. */
export function unanswered(language: string): StoredAnswers {
  const { guideWish, practical, talk: _, ...profile } = emptyParticipantProfile;
  return {
    ...profile,
    ...practical,
    guideSex: guideWish.sex,
    guideAge: guideWish.age,
    firstName: '',
    lastName: '',
    alias: '',
    birthYear: null,
    sex: 'undisclosed',
    phone: null,
    email: null,
    contactVia: '',
    contactLanguage: language,
    interpreter: 'no',
    unit: 'single',
    district: '',
    norwegianLevel: 'none',
    persons: [],
  };
}
