import type { ParticipantProfile } from '~/domain/people/participant-profile';
import { searchKeyOf } from '~/domain/people/search-key';
import type { Prisma } from '~/infra/db/database';
import type { Answers } from './participant-answers';

/** What the row must tell before answers can be put on top of it. */
export interface AnsweredRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly alias: string;
  readonly isShielded: boolean;
  readonly phone: string | null;
  readonly email: string | null;
}

type Columns = Prisma.ParticipantUncheckedUpdateManyInput;

const COLUMNS = [
  'firstName',
  'lastName',
  'alias',
  'birthYear',
  'sex',
  'phone',
  'email',
  'contactVia',
  'contactLanguage',
  'interpreter',
  'unit',
  'district',
  'norwegianLevel',
] as const;

/** Columns in which an answer that was left open is nothing at all. */
const NULLABLE: ReadonlySet<string> = new Set(['birthYear', 'phone', 'email']);

/**
 * The columns and profile that follow when the answers are put on top of what is stored. Nothing
 * that was not asked changes. Of a shielded person no district is ever kept, and the name is left out
 * of the search key.
 */
export function applyAnswers(
  row: AnsweredRow,
  profile: ParticipantProfile,
  answers: Answers,
): { readonly columns: Columns; readonly profile: ParticipantProfile } {
  const columns: Record<string, unknown> = {};
  for (const key of COLUMNS) {
    if (!(key in answers)) continue;
    const value = answers[key];
    if (value !== undefined) columns[key] = value;
    else if (NULLABLE.has(key)) columns[key] = null;
    else if (key === 'district') columns[key] = '';
  }
  if (row.isShielded) columns.district = '';
  const after = { ...row, ...columns };
  const next = profileAfter(profile, answers);
  columns.searchKey = row.isShielded
    ? ''
    : searchKeyOf(after.firstName, after.lastName, after.alias, next.latinName);
  columns.preferredChannel = channelFor(row.isShielded, after);
  return { columns: columns as Columns, profile: next };
}

/** Whom we must take care with is called and never written to. */
function channelFor(
  byVoice: boolean,
  { phone, email }: { readonly phone: string | null; readonly email: string | null },
): 'voice' | 'phone' | 'sms' | 'email' {
  if (byVoice) return 'voice';
  if (phone) return 'sms';
  return email ? 'email' : 'phone';
}

function profileAfter(before: ParticipantProfile, given: Answers): ParticipantProfile {
  const busy = given.busy ?? before.busy;
  const interests = given.interests ?? before.interests;
  const availability = given.availability ?? before.availability;
  return {
    ...before,
    latinName: given.latinName ?? before.latinName,
    reads: given.reads ?? before.reads,
    languages: languagesAfter(before, given),
    settledMonth: opened(given, 'settledMonth', before.settledMonth),
    occupation: opened(given, 'occupation', before.occupation),
    workBackground: given.workBackground ?? before.workBackground,
    workWish: given.workWish ?? before.workWish,
    field: opened(given, 'field', before.field),
    education: opened(given, 'education', before.education),
    busy,
    availability: availability.filter((slot) => !busy.includes(slot)),
    interests,
    favourites: (given.favourites ?? before.favourites).filter((one) => interests.includes(one)),
    goals: given.goals ?? before.goals,
    guideWish: {
      sex: given.guideSex ?? before.guideWish.sex,
      age: given.guideAge ?? before.guideWish.age,
    },
    practical: {
      needs: given.needs ?? before.practical.needs,
      food: given.food ?? before.practical.food,
      mayTellGuide: given.mayTellGuide ?? before.practical.mayTellGuide,
    },
    accessibility: given.accessibility ?? before.accessibility,
  };
}

function opened<K extends keyof Answers, B>(given: Answers, key: K, before: B) {
  return key in given ? (given[key] ?? null) : before;
}

function languagesAfter(before: ParticipantProfile, given: Answers) {
  if (given.languages) return given.languages;
  if (!given.otherLanguages) return before.languages;
  return given.otherLanguages.map(
    (code) =>
      before.languages.find((known) => known.code === code) ?? { code, level: 'good' as const },
  );
}
