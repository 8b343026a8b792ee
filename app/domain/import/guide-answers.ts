import { CHILD_BANDS, type ChildBand } from '../matching/people';
import type { GuideState } from '../people/guide-lifecycle';
import type { GuideProfile } from '../people/guide-profile';
import { changedValue, type FieldChange } from './changes';
import { EMPTY_RECORD, type PersonRecord } from './record';

/** What the sheet says; else "applied" for who has told something of themselves. */
export function guideStateOf(record: PersonRecord): GuideState {
  if (record.status !== null) return record.status;
  return record.interests.length > 0 || record.languages.length > 0 ? 'applied' : 'interested';
}

/** The profile with what a row tells put on top; a list only grows. */
export function guideProfileOf(record: PersonRecord, from: GuideProfile): GuideProfile {
  const spoken = new Set(from.languages.map(({ code }) => code));
  const more = record.languages.filter((code) => !spoken.has(code));
  return {
    ...from,
    languages: [...from.languages, ...more.map((code) => ({ code, level: 'good' as const }))],
    interests: [...record.interests],
    occupation: record.occupation ?? from.occupation,
    wishes: record.wish ? { ...from.wishes, sex: record.wish.sex } : from.wishes,
    childrenAtHome:
      record.household?.unit === 'single'
        ? bandsOf(record.household.childAges)
        : from.childrenAtHome,
  };
}

export function guideProfileWith(
  changes: readonly FieldChange[],
  from: GuideProfile,
): GuideProfile {
  return guideProfileOf(
    {
      ...EMPTY_RECORD,
      languages: changedValue(changes, 'languages') ?? [],
      interests: changedValue(changes, 'interests') ?? from.interests,
      occupation: changedValue(changes, 'occupation') ?? null,
      wish: changedValue(changes, 'wish') ?? null,
    },
    from,
  );
}

function bandsOf(ages: readonly number[]): ChildBand[] {
  const bands = new Set(ages.map((age) => (age <= 5 ? '0-5' : age <= 12 ? '6-12' : '13-17')));
  return CHILD_BANDS.filter((band) => bands.has(band));
}
