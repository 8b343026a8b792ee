import { changedValue } from '~/domain/import/changes';
import { guideProfileOf, guideProfileWith, guideStateOf } from '~/domain/import/guide-answers';
import { EMPTY_RECORD, type PersonRecord } from '~/domain/import/record';
import { today } from '~/domain/kernel/programme-time';
import { emptyGuideProfile } from '~/domain/people/guide-profile';
import { dateOf } from '~/infra/access-tokens.server';
import { readGuideProfile } from '../guides/guide-profile.query';
import {
  changedColumns,
  columnsBefore,
  knownColumns,
  newColumns,
  restoredColumns,
} from './person-columns';
import { removeUntouched } from './remove-untouched';
import { asJson } from './run-documents';
import { knownHousehold, otherPersons, type RunScope, type Side } from './side';

const COLUMNS = {
  id: true,
  version: true,
  firstName: true,
  lastName: true,
  sex: true,
  birthYear: true,
  phone: true,
  email: true,
  district: true,
  unit: true,
  profile: true,
  persons: { select: { isAdult: true } },
} as const;

export const guideSide: Side = {
  async listKnown(db, afterId, take) {
    const rows = await db.guide.findMany({
      where: { id: { gt: afterId } },
      orderBy: { id: 'asc' },
      take,
      select: COLUMNS,
    });
    return rows.map((row) => {
      const profile = readGuideProfile(row.profile);
      const { sex } = profile.wishes;
      const record: PersonRecord = {
        ...EMPTY_RECORD,
        ...knownColumns(row),
        languages: profile.languages.map(({ code }) => code),
        interests: profile.interests,
        occupation: profile.occupation,
        household: knownHousehold(row.unit, row.persons),
        wish: sex === 'any' ? null : { sex, age: 'any', isGuess: false },
      };
      return { id: row.id, version: row.version, record };
    });
  },

  async create(tx, scope, people) {
    const { ctx, runId } = scope;
    const at = dateOf(ctx.clock.now());
    await tx.guide.createMany({
      data: people.map(({ id, record }) => ({
        id,
        branchId: ctx.branchId,
        ...newColumns(record),
        state: guideStateOf(record),
        stateSince: at,
        unit: record.household?.unit ?? 'single',
        preferredChannel: record.email === null ? 'sms' : 'email',
        profile: asJson(guideProfileOf(record, emptyGuideProfile)),
        importRunId: runId,
        consentToConfirm: true,
        createdAt: at,
        updatedAt: at,
      })),
    });
    const others = people.flatMap(({ id, record }) => personsOf(record, id, scope));
    if (others.length > 0) await tx.guidePerson.createMany({ data: others });
  },

  async change(tx, scope, id, version, changes) {
    const row = await tx.guide.findFirst({ where: { id, version }, select: COLUMNS });
    if (row === null) return null;
    const columns = changedColumns(changes, row);
    const household = changedValue(changes, 'household');
    const written = await tx.guide.updateMany({
      where: { id, version },
      data: {
        ...columns,
        ...(household ? { unit: household.unit } : {}),
        profile: asJson(guideProfileWith(changes, readGuideProfile(row.profile))),
        updatedAt: dateOf(scope.ctx.clock.now()),
        version: version + 1,
      },
    });
    if (written.count !== 1) return null;
    const added = household ? personsOf({ ...EMPTY_RECORD, household }, id, scope) : [];
    if (added.length > 0) await tx.guidePerson.createMany({ data: added });
    return {
      versionAfter: version + 1,
      columns: columnsBefore(row),
      profile: row.profile,
      addedPersonIds: added.map((person) => person.id),
    };
  },

  async removeCreated(tx, ids) {
    const rows = await tx.guide.findMany({
      where: { id: { in: [...ids] }, version: 1 },
      select: {
        id: true,
        _count: { select: { matches: true, pairings: true, places: true } },
        onboarding: { where: { doneOn: { not: null } }, select: { id: true } },
      },
    });
    const untouched = rows.filter(
      ({ _count, onboarding }) =>
        onboarding.length === 0 && Object.values(_count).every((count) => count === 0),
    );
    return removeUntouched(
      tx,
      'guide',
      untouched.map(({ id }) => id),
    );
  },

  async restore(tx, scope, id, before) {
    const written = await tx.guide.updateMany({
      where: { id, version: before.versionAfter },
      data: {
        ...restoredColumns(before.columns),
        profile: asJson(readGuideProfile(before.profile)),
        updatedAt: dateOf(scope.ctx.clock.now()),
        version: before.versionAfter + 1,
      },
    });
    if (written.count !== 1) return false;
    await tx.guidePerson.deleteMany({ where: { id: { in: before.addedPersonIds } } });
    return true;
  },
};

function personsOf(record: PersonRecord, guideId: string, scope: RunScope) {
  const { household } = record;
  if (household === null || household.unit === 'single') return [];
  const persons = otherPersons(household, scope, today(scope.ctx.clock).year);
  return persons.map((person) => ({ ...person, guideId }));
}
