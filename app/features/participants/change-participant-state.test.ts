import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { changeParticipantState, type StateChangeInput } from './change-participant-state.server';
import { recordParticipantConsent } from './record-participant-consent.server';
import { setUrgency } from './set-urgency.server';

const participantId = 'participant-p';
const nextWeek = Temporal.PlainDate.from('2026-11-09');
const at = new Date('2026-11-02T08:00:00Z');

describeOnBothEngines('a step of a participant', (db) => {
  const ctx = () => contextOn(db());
  const add = (state: string, more: object = {}) =>
    db().system.participant.create({
      data: { ...participantRow('branch-a', 'p'), state, ...more },
    });
  const change = (given: Partial<StateChangeInput>, who = ctx(), key?: string) =>
    changeParticipantState(
      who,
      {
        participantId,
        event: 'pause',
        reasonCode: '',
        note: '',
        until: null,
        version: 1,
        ...given,
      },
      key,
    );
  const row = () => db().system.participant.findUniqueOrThrow({ where: { id: participantId } });

  beforeEach(() => addBranches(db()));

  test('says who, when and why, and moves the row once', async () => {
    await add('waiting');
    const pause = { event: 'pause', reasonCode: 'family', note: 'Familien kommer' } as const;
    expect(await change({ ...pause, until: nextWeek })).toMatchObject({
      value: { state: 'paused' },
    });
    expect(await row()).toMatchObject({
      state: 'paused',
      pausedUntilOn: '2026-11-09',
      waitingSinceOn: '2026-10-01',
      version: 2,
    });
    expect(await db().system.stateChange.findMany()).toMatchObject([
      {
        event: 'pause',
        fromState: 'waiting',
        toState: 'paused',
        reasonCode: 'family',
        note: 'Familien kommer',
        actorUserId: 'coordinator-a',
      },
    ]);
    const audit = await db().system.auditEvent.findMany();
    expect(audit).toMatchObject([{ details: { event: 'pause', reason: 'family' } }]);
    expect(JSON.stringify(audit)).not.toContain('Familien');
  });

  test('back from a pause keeps the first day of waiting', async () => {
    await add('paused', { pausedUntilOn: '2026-11-09' });
    await change({ event: 'resume' });
    expect(await row()).toMatchObject({
      state: 'waiting',
      waitingSinceOn: '2026-10-01',
      pausedUntilOn: null,
    });
  });

  test.each([
    ['participant-reason-needed', 'reasonCode', { event: 'pause', until: nextWeek }],
    ['participant-reason-needed', 'reasonCode', { event: 'lapse', reasonCode: 'bored' }],
    ['participant-reason-needed', 'note', { event: 'move', reasonCode: 'other' }],
    ['participant-date-needed', 'until', { event: 'pause', reasonCode: 'work' }],
    ['not-allowed-now', undefined, { event: 'resume' }],
    ['changed-meanwhile', undefined, { event: 'move', reasonCode: 'moved', version: 7 }],
  ] as const)('is refused as %s (%s) and leaves no trace', async (refusal, field, given) => {
    await add('waiting');
    const changed = await change(given);
    expect(changed).toMatchObject({ ok: false, refusal, ...(field ? { field } : {}) });
    expect(await row()).toMatchObject({ state: 'waiting', version: 1 });
    expect(await db().system.stateChange.count()).toBe(0);
    expect(await db().system.auditEvent.count()).toBe(0);
  });

  test('away from a guide is refused while a place is taken', async () => {
    await add('waiting');
    await db().system.guide.create({ data: guideRow('branch-a', 'g') });
    await db().system.match.create({
      data: matchRow('branch-a', 'm', { participantId, guideId: 'guide-g' }),
    });
    await db().system.guidePlace.create({
      data: {
        id: 'place-1',
        branchId: 'branch-a',
        guideId: 'guide-g',
        number: 1,
        participantId,
        matchId: 'match-m',
        takenAt: at,
      },
    });
    expect(await change({ event: 'withdraw', reasonCode: 'own-wish' })).toMatchObject({
      refusal: 'participant-has-place',
    });
  });

  test('out takes the answers and the persons along, and ends every consent', async () => {
    await add('waiting', {
      profile: { goals: ['job'] },
      persons: {
        create: [{ id: 'person-1', firstName: 'Ali', isAdult: false }],
      },
    });
    const agreed = { ...consentRow, kind: 'registration' };
    await db().system.consent.create({ data: agreed });
    await change({ event: 'withdraw', reasonCode: 'own-wish' });
    expect(await row()).toMatchObject({ state: 'withdrawn', profile: { goals: [] } });
    expect(await db().system.participantPerson.count()).toBe(0);
    expect(await db().system.consent.count({ where: { withdrawnAt: null } })).toBe(0);
  });

  test('of two coordinators at once is taken once', async () => {
    await add('waiting');
    const results = await Promise.all([
      change({ event: 'pause', reasonCode: 'work', until: nextWeek }),
      change({ event: 'move', reasonCode: 'moved' }, contextOn(db(), { actor: staff('third-a') })),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().system.stateChange.count()).toBe(1);
  });

  test('pressed twice is taken once, and answers the same', async () => {
    await add('referred');
    const key = 'c'.repeat(26);
    const first = await change({ event: 'give-info' }, ctx(), key);
    expect(await change({ event: 'give-info' }, ctx(), key)).toEqual(first);
    expect(await db().system.stateChange.count()).toBe(1);
  });

  test('is not for another branch or another role', async () => {
    await add('referred');
    const others = [
      contextOn(db(), {
        branchId: 'branch-b',
        actor: staff('coordinator-b', 'coordinator', 'branch-b'),
      }),
      contextOn(db(), { actor: staff('caseworker-a', 'caseworker') }),
    ];
    for (const other of others) {
      expect(await change({ event: 'give-info' }, other)).toMatchObject({ refusal: 'not-found' });
    }
  });

  test('to consent keeps the text, the language and how it was given', async () => {
    await add('info-given');
    const fromSheet = { where: { id: participantId }, data: { consentToConfirm: true } };
    await db().system.participant.update(fromSheet);
    const given = { participantId, version: 1, givenHow: 'paper', language: 'ar' } as const;
    expect(await recordParticipantConsent(ctx(), given, undefined)).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ state: 'consented', consentToConfirm: false });
    expect(await db().system.consent.findMany()).toMatchObject([
      { kind: 'registration', givenHow: 'paper', language: 'ar', textVersion: '2026-11' },
    ]);
  });

  test('to a higher urgency needs a reason in writing', async () => {
    await add('waiting');
    const urgent = { participantId, urgency: 2, note: '', version: 1 };
    expect(await setUrgency(ctx(), urgent, undefined)).toMatchObject({
      refusal: 'participant-reason-needed',
    });
    await setUrgency(ctx(), { ...urgent, note: 'Alene i ny by' }, undefined);
    expect(await row()).toMatchObject({ urgency: 2, version: 2, state: 'waiting' });
    expect(await db().system.stateChange.findMany()).toMatchObject([
      { event: 'urgency-2', note: 'Alene i ny by' },
    ]);
  });
});

const consentRow = {
  id: 'consent-1',
  branchId: 'branch-a',
  subjectType: 'participant',
  subjectId: participantId,
  textVersion: '2026-11',
  language: 'nb',
  givenHow: 'oral',
  givenAt: at,
};
