import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { createParticipant } from './create-participant.server';
import type { Answers } from './participant-answers';
import { saveTalk, type TalkInput } from './save-talk.server';

const answers: Answers = {
  firstName: 'Olena',
  lastName: 'Shevchuk',
  birthYear: 1986,
  sex: 'woman',
  contactLanguage: 'uk',
  availability: ['tue-evening', 'wed-morning'],
  busy: ['wed-morning'],
  interests: ['walking', 'cafe'],
  favourites: ['cafe', 'books'],
  goals: ['friends'],
};
const nothing: TalkInput = {
  answers: {},
  consent: null,
  practicalConsent: false,
  guardianConsent: false,
  talk: null,
  wait: false,
};
const whole: TalkInput = {
  ...nothing,
  answers,
  consent: { givenHow: 'oral-with-interpreter', language: 'uk' },
  talk: { heldOn: '2026-11-02', interpreter: 'used', language: 'uk' },
  wait: true,
};

describeOnBothEngines('a talk', (db) => {
  const ctx = () => contextOn(db());
  const create = async (input: Partial<TalkInput> & { specialCare?: boolean } = {}) => {
    const created = await createParticipant(
      ctx(),
      { specialCare: false, ...nothing, answers: { firstName: 'Olena' }, ...input },
      undefined,
    );
    if (!created.ok) throw new Error(created.refusal);
    return created.value.participantId;
  };
  const row = (id: string) => db().system.participant.findUniqueOrThrow({ where: { id } });
  const events = async (subjectId: string) => {
    const rows = await db().system.stateChange.findMany({ where: { subjectId } });
    return rows.map((one) => one.toState);
  };

  beforeEach(() => addBranches(db()));

  test('registers a person of whom only the first name is known', async () => {
    const id = await create();
    expect(await row(id)).toMatchObject({ state: 'registered', source: 'talk' });
    expect(await db().system.auditEvent.findMany()).toMatchObject([
      { verb: 'participant.create', subjectId: id, actorUserId: 'coordinator-a' },
    ]);
  });

  test('keeps the day of waiting that stood in a spreadsheet', async () => {
    const id = await create();
    const sheet = { source: 'import', waitingSinceOn: '2025-12-11' };
    await db().system.participant.update({ where: { id }, data: sheet });
    await saveTalk(ctx(), id, { ...whole, version: 2 }, undefined);
    expect(await row(id)).toMatchObject({ state: 'waiting', waitingSinceOn: '2025-12-11' });
  });

  test('leads to the queue in one press when everything is there, with a line for each step', async () => {
    const id = await create(whole);
    expect(await row(id)).toMatchObject({
      state: 'waiting',
      waitingSinceOn: '2026-11-02',
      profile: {
        availability: ['tue-evening'],
        favourites: ['cafe'],
        talk: { interpreter: 'used', language: 'uk' },
      },
    });
    expect((await events(id)).sort()).toEqual([
      'consented',
      'intake-done',
      'registered',
      'waiting',
    ]);
    expect(await db().system.consent.findMany()).toMatchObject([
      { kind: 'registration', givenHow: 'oral-with-interpreter', language: 'uk' },
    ]);
  });

  test('is kept while incomplete, and leads no further than it goes', async () => {
    const id = await create();
    const half = { ...nothing, answers: { goals: ['job'] }, version: 2 };
    expect(await saveTalk(ctx(), id, half, undefined)).toMatchObject({
      value: { state: 'registered' },
    });
    const early = { ...whole, answers: {}, version: 3 };
    expect(await saveTalk(ctx(), id, early, undefined)).toMatchObject({
      refusal: 'participant-answers-missing',
    });
    expect(await row(id)).toMatchObject({ state: 'registered', profile: { goals: ['job'] } });
  });

  test('asks for the own yes before the queue', async () => {
    const created = await createParticipant(
      ctx(),
      { ...whole, consent: null, specialCare: false },
      undefined,
    );
    expect(created).toMatchObject({ refusal: 'participant-without-consent' });
    expect(await db().system.participant.count()).toBe(0);
  });

  test('clears what was emptied on the page', async () => {
    const id = await create({ answers: { ...answers, phone: '+4791234567', district: 'centre' } });
    const emptied = { phone: undefined, district: undefined, birthYear: undefined };
    await saveTalk(ctx(), id, { ...nothing, answers: emptied, version: 2 }, undefined);
    expect(await row(id)).toMatchObject({ phone: null, district: '', birthYear: null });
  });

  test('refuses a year that is too young, and sixteen where the programme takes none', async () => {
    for (const birthYear of [2012, 2010, 2009]) {
      const created = await createParticipant(
        ctx(),
        { ...nothing, answers: { firstName: 'Sami', birthYear }, specialCare: false },
        undefined,
      );
      expect(created).toMatchObject({ refusal: 'participant-too-young', field: 'birthYear' });
    }
  });

  test('takes sixteen with a guardian where the programme does', async () => {
    const { system } = db();
    const rules = { ...DEFAULT_SETTINGS.rules, minorsAllowed: true };
    await system.programmeSettings.create({
      data: {
        id: 'settings-1',
        branchId: 'branch-a',
        version: 1,
        document: JSON.parse(JSON.stringify({ ...DEFAULT_SETTINGS, rules })),
        createdAt: new Date('2026-01-01T00:00:00Z'),
      },
    });
    const young = { ...nothing, answers: { firstName: 'Sami', birthYear: 2010 } };
    const alone = await createParticipant(ctx(), { ...young, specialCare: false }, undefined);
    expect(alone).toMatchObject({ refusal: 'participant-needs-guardian' });
    const id = await create({ ...young, guardianConsent: true });
    expect(await system.consent.findMany({ where: { subjectId: id } })).toMatchObject([
      { kind: 'guardian' },
    ]);
  });

  test('keeps practical needs with a yes of their own alone', async () => {
    const told = { ...nothing, answers: { firstName: 'Olena', food: 'nøtter' } };
    const without = await createParticipant(ctx(), { ...told, specialCare: false }, undefined);
    expect(without).toMatchObject({ refusal: 'participant-practical-consent' });
    const id = await create({ ...told, practicalConsent: true });
    expect(await row(id)).toMatchObject({ profile: { practical: { food: 'nøtter' } } });
  });

  test('with special care keeps no district, whoever fills it in', async () => {
    const id = await create({ answers: { ...answers, district: 'centre' }, specialCare: true });
    expect(await row(id)).toMatchObject({ isShielded: true, district: '', searchKey: '' });
    const again = { ...nothing, answers: { district: 'centre', lastName: 'S' }, version: 2 };
    expect(await saveTalk(ctx(), id, again, undefined)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ district: '', searchKey: '' });
  });

  test('that somebody else has saved meanwhile changes nothing', async () => {
    const id = await create();
    const change = (lastName: string) =>
      saveTalk(ctx(), id, { ...nothing, answers: { lastName }, version: 2 }, undefined);
    const results = await Promise.all([change('A'), change('B')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('is not for another branch, a caseworker, or the steering group', async () => {
    const id = await create();
    const input = { ...nothing, answers: { lastName: 'X' }, version: 2 };
    const actors = [
      contextOn(db(), {
        branchId: 'branch-b',
        actor: staff('coordinator-b', 'coordinator', 'branch-b'),
      }),
      contextOn(db(), { actor: staff('caseworker-a', 'caseworker') }),
      contextOn(db(), { actor: staff('steering-a', 'steering') }),
    ];
    for (const other of actors) {
      expect(await saveTalk(other, id, input, undefined)).toMatchObject({ refusal: 'not-found' });
    }
  });
});
