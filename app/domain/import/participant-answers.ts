import type { ParticipantProfile } from '../people/participant-profile';
import { changedValue, type FieldChange } from './changes';
import { EMPTY_RECORD, type PersonRecord } from './record';

/** The contact language is a column; the list holds the others, Norwegian left out. */
export function participantProfileOf(
  record: PersonRecord,
  contactLanguage: string | null,
  from: ParticipantProfile,
): ParticipantProfile {
  const known = new Set([contactLanguage, 'nb', 'nn', ...from.languages.map(({ code }) => code)]);
  const more = record.languages.filter((code) => !known.has(code));
  const kept = from.languages.filter(({ code }) => code !== contactLanguage);
  return {
    ...from,
    languages: [...kept, ...more.map((code) => ({ code, level: 'good' as const }))],
    interests: [...record.interests],
    occupation: record.occupation ?? from.occupation,
    guideWish: record.wish ? { sex: record.wish.sex, age: record.wish.age } : from.guideWish,
  };
}

export function participantProfileWith(
  changes: readonly FieldChange[],
  contactLanguage: string,
  contactBefore: string,
  from: ParticipantProfile,
): ParticipantProfile {
  const record: PersonRecord = {
    ...EMPTY_RECORD,
    // The language that was written in so far is still spoken.
    languages: [contactBefore, ...(changedValue(changes, 'languages') ?? [])],
    interests: changedValue(changes, 'interests') ?? from.interests,
    occupation: changedValue(changes, 'occupation') ?? null,
    wish: changedValue(changes, 'wish') ?? null,
  };
  return participantProfileOf(record, contactLanguage, from);
}
