import { changedValue } from '~/domain/import/changes';
import { participantProfileOf, participantProfileWith } from '~/domain/import/participant-answers';
import { EMPTY_RECORD, type PersonRecord } from '~/domain/import/record';
import { today } from '~/domain/kernel/programme-time';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { dateOf } from '~/infra/access-tokens.server';
import { readParticipantProfile } from '../participants/participant-profile.query';
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
  contactLanguage: true,
  norwegianLevel: true,
  interpreter: true,
  waitingSinceOn: true,
  profile: true,
  persons: { select: { isAdult: true } },
} as const;

const LEVELS = ['none', 'A1', 'A2', 'B1', 'B2+'] as const;
const INTERPRETER = ['no', 'first-meeting', 'always'] as const;

export const participantSide: Side = {
  async listKnown(db, afterId, take) {
    const rows = await db.participant.findMany({
      // Shielded persons are never compared with: a "possible duplicate" would show that they exist.
      where: { id: { gt: afterId }, isShielded: false },
      orderBy: { id: 'asc' },
      take,
      select: COLUMNS,
    });
    return rows.map((row) => {
      const profile = readParticipantProfile(row.profile);
      const { sex, age } = profile.guideWish;
      const record: PersonRecord = {
        ...EMPTY_RECORD,
        ...knownColumns(row),
        languages: [row.contactLanguage, ...profile.languages.map(({ code }) => code)],
        contactLanguage: row.contactLanguage,
        norwegianLevel: LEVELS.find((level) => level === row.norwegianLevel) ?? null,
        interests: profile.interests,
        household: knownHousehold(row.unit, row.persons),
        wish: sex === 'any' && age === 'any' ? null : { sex, age, isGuess: false },
        registeredOn: row.waitingSinceOn,
        occupation: profile.occupation,
        interpreter: INTERPRETER.find((need) => need === row.interpreter) ?? null,
      };
      return { id: row.id, version: row.version, record };
    });
  },

  async create(tx, scope, people) {
    const { ctx, runId } = scope;
    const at = dateOf(ctx.clock.now());
    await tx.participant.createMany({
      data: people.map(({ id, record }) => ({
        id,
        branchId: ctx.branchId,
        ...newColumns(record),
        state: 'registered',
        stateSince: at,
        source: 'import',
        unit: record.household?.unit ?? 'single',
        preferredChannel: record.phone === null && record.email !== null ? 'email' : 'sms',
        contactLanguage: record.contactLanguage ?? 'nb',
        interpreter: record.interpreter ?? 'no',
        norwegianLevel: record.norwegianLevel ?? 'none',
        profile: asJson(
          participantProfileOf(record, record.contactLanguage, emptyParticipantProfile),
        ),
        waitingSinceOn: record.registeredOn ?? today(ctx.clock).toString(),
        importRunId: runId,
        consentToConfirm: true,
        createdAt: at,
        updatedAt: at,
      })),
    });
    const others = people.flatMap(({ id, record }) => personsOf(record, id, scope));
    if (others.length > 0) await tx.participantPerson.createMany({ data: others });
  },

  async change(tx, scope, id, version, changes) {
    const where = { id, version, isShielded: false };
    const row = await tx.participant.findFirst({ where, select: COLUMNS });
    if (row === null) return null;
    const household = changedValue(changes, 'household');
    const contactLanguage = changedValue(changes, 'contactLanguage') ?? row.contactLanguage;
    const profile = readParticipantProfile(row.profile);
    const written = await tx.participant.updateMany({
      where,
      data: {
        ...changedColumns(changes, row),
        ...(household ? { unit: household.unit } : {}),
        contactLanguage,
        norwegianLevel: changedValue(changes, 'norwegianLevel') ?? row.norwegianLevel,
        interpreter: changedValue(changes, 'interpreter') ?? row.interpreter,
        waitingSinceOn: changedValue(changes, 'registeredOn') ?? row.waitingSinceOn,
        profile: asJson(
          participantProfileWith(changes, contactLanguage, row.contactLanguage, profile),
        ),
        updatedAt: dateOf(scope.ctx.clock.now()),
        version: version + 1,
      },
    });
    if (written.count !== 1) return null;
    const added = household ? personsOf({ ...EMPTY_RECORD, household }, id, scope) : [];
    if (added.length > 0) await tx.participantPerson.createMany({ data: added });
    const { norwegianLevel, interpreter, waitingSinceOn } = row;
    const before = { contactLanguage: row.contactLanguage, norwegianLevel, interpreter };
    return {
      versionAfter: version + 1,
      columns: columnsBefore(row),
      participant: { ...before, waitingSinceOn },
      profile: row.profile,
      addedPersonIds: added.map((person) => person.id),
    };
  },

  async removeCreated(tx, ids) {
    const rows = await tx.participant.findMany({
      where: { id: { in: [...ids] }, version: 1, isShielded: false },
      select: {
        id: true,
        _count: { select: { matches: true, pairings: true, handlers: true } },
        referral: { select: { id: true } },
      },
    });
    const untouched = rows.filter(
      ({ _count, referral }) =>
        referral === null && Object.values(_count).every((count) => count === 0),
    );
    return removeUntouched(
      tx,
      'participant',
      untouched.map(({ id }) => id),
    );
  },

  async restore(tx, scope, id, before) {
    const written = await tx.participant.updateMany({
      where: { id, version: before.versionAfter, isShielded: false },
      data: {
        ...restoredColumns(before.columns),
        ...before.participant,
        profile: asJson(readParticipantProfile(before.profile)),
        updatedAt: dateOf(scope.ctx.clock.now()),
        version: before.versionAfter + 1,
      },
    });
    if (written.count !== 1) return false;
    await tx.participantPerson.deleteMany({ where: { id: { in: before.addedPersonIds } } });
    return true;
  },
};

function personsOf(record: PersonRecord, participantId: string, scope: RunScope) {
  const { household } = record;
  if (household === null || household.unit === 'single') return [];
  const persons = otherPersons(household, scope, today(scope.ctx.clock).year);
  return persons.map((person) => ({ ...person, participantId }));
}
