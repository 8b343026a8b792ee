import { beforeEach, expect, test } from 'vitest';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { listOwnReferrals, readOwnReferral } from './own-referrals.query.server';
import { type ReferralInput, referParticipant } from './refer-participant.server';
import { stopReferralInsight } from './stop-referral-insight.server';
import { withdrawReferral } from './withdraw-referral.server';

const person: ReferralInput = {
  firstName: 'Selam',
  lastName: 'Tesfay',
  phone: '+4791234567',
  email: undefined,
  contactLanguage: 'ti',
  interpreter: 'always',
  sex: 'woman',
  birthYear: 1991,
  unit: 'single',
  specialCare: false,
  consentGivenOn: '2026-10-30',
};

describeOnBothEngines('a referral', (db) => {
  const caseworker = () => contextOn(db(), { actor: staff('caseworker-a', 'caseworker') });
  const other = () => contextOn(db(), { actor: staff('caseworker-2', 'caseworker') });
  const refer = async (change: Partial<ReferralInput> = {}, key?: string) => {
    const referred = await referParticipant(caseworker(), { ...person, ...change }, key);
    if (!referred.ok) throw new Error(referred.refusal);
    return referred.value.referralId;
  };
  const participantOf = (referralId: string) =>
    db().system.participant.findFirstOrThrow({ where: { referral: { id: referralId } } });

  beforeEach(() => addBranches(db()));

  test('keeps the minimum, the consent, the first line of the history and one audit row', async () => {
    const id = await refer();
    const stored = await participantOf(id);
    expect(stored).toMatchObject({
      state: 'referred',
      source: 'referral',
      searchKey: expect.stringContaining(' selam '),
      district: '',
      isShielded: false,
    });
    const subject = { subjectType: 'participant', subjectId: stored.id };
    expect(await db().system.consent.findMany({ where: subject })).toMatchObject([
      { kind: 'referral', givenHow: 'through-caseworker', recordedByUserId: 'caseworker-a' },
    ]);
    expect(await db().system.stateChange.findMany({ where: subject })).toMatchObject([
      { event: 'refer', toState: 'referred', actorRole: 'caseworker' },
    ]);
    const audit = await db().system.auditEvent.findMany();
    expect(audit).toMatchObject([{ verb: 'referral.create', branchId: 'branch-a' }]);
    expect(JSON.stringify(audit)).not.toContain('Selam');
  });

  test('that is sent twice is one referral', async () => {
    const key = 'a'.repeat(26);
    expect(await refer({}, key)).toBe(await refer({}, key));
    expect(await db().system.participant.count()).toBe(1);
  });

  test.each([
    ['participant-too-young', { birthYear: 2009 }],
    ['referral-consent-in-future', { consentGivenOn: '2026-11-03' }],
    ['referral-contact-needed', { phone: undefined }],
  ])('is refused as %s and leaves nothing behind', async (refusal, change) => {
    const referred = await referParticipant(caseworker(), { ...person, ...change }, undefined);
    expect(referred).toMatchObject({ ok: false, refusal });
    expect(await db().system.participant.count()).toBe(0);
    expect(await db().system.auditEvent.count()).toBe(0);
  });

  test('comes from a caseworker and from nobody else', async () => {
    const referred = await referParticipant(contextOn(db()), person, undefined);
    expect(referred).toMatchObject({ refusal: 'not-found' });
  });

  test('is seen by its own caseworker as one word, and reading it is kept', async () => {
    const id = await refer();
    expect(await readOwnReferral(caseworker(), id)).toEqual({
      id,
      name: 'Selam Tesfay',
      status: 'received',
      referredOn: '2026-11-02',
      daysSince: 0,
      canWithdraw: true,
    });
    expect(await db().system.accessEvent.findMany()).toMatchObject([
      { actorUserId: 'caseworker-a', actorRole: 'caseworker', page: 'referral' },
    ]);
  });

  test('does not exist for another caseworker, a coordinator or another branch', async () => {
    const id = await refer();
    const elsewhere = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('caseworker-a', 'caseworker', 'branch-b'),
    });
    for (const ctx of [other(), contextOn(db()), elsewhere]) {
      expect(await readOwnReferral(ctx, id)).toBeNull();
      expect((await listOwnReferrals(ctx, 1)).referrals).toEqual([]);
      expect(await withdrawReferral(ctx, id, 'by-caseworker', undefined)).toMatchObject({
        refusal: 'not-found',
      });
    }
  });

  test('with special care is under special care at once and in no list of the caseworker', async () => {
    const id = await refer({ specialCare: true });
    const stored = await participantOf(id);
    expect(stored).toMatchObject({ isShielded: true, searchKey: '', district: '' });
    expect(await readOwnReferral(caseworker(), id)).toBeNull();
    expect(
      await db().system.protectedHandler.findMany({ where: { participantId: stored.id } }),
    ).toMatchObject([{ userId: 'handler-a' }]);
  });

  test('taken back before the person agreed takes the person out, and is closed', async () => {
    const id = await refer();
    expect(await withdrawReferral(caseworker(), id, 'by-caseworker', undefined)).toMatchObject({
      ok: true,
    });
    expect(await participantOf(id)).toMatchObject({ state: 'withdrawn' });
    expect(await readOwnReferral(caseworker(), id)).toMatchObject({
      status: 'closed',
      canWithdraw: false,
    });
    expect(await withdrawReferral(caseworker(), id, 'by-caseworker', undefined)).toMatchObject({
      refusal: 'not-allowed-now',
    });
  });

  test('whose consent is withdrawn is gone for the caseworker with the next request', async () => {
    const id = await refer();
    const { id: participantId } = await participantOf(id);
    const stopped = await stopReferralInsight(contextOn(db()), participantId, undefined);
    expect(stopped).toMatchObject({ ok: true });
    expect(await readOwnReferral(caseworker(), id)).toBeNull();
    expect((await listOwnReferrals(caseworker(), 1)).referrals).toEqual([]);
    expect(await participantOf(id)).toMatchObject({ state: 'referred' });
  });

  test('is withdrawn once by two presses at the same time', async () => {
    const id = await refer();
    const results = await Promise.all(
      [1, 2].map(() => withdrawReferral(caseworker(), id, 'by-caseworker', undefined)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const changes = await db().system.stateChange.findMany({ where: { event: 'withdraw' } });
    expect(changes).toHaveLength(1);
  });

  test('a page of them costs the same few statements however many there are', async () => {
    for (let i = 0; i < 30; i += 1) await refer({ phone: `+4790000${100 + i}` });
    const statements = await db().countStatements(() => listOwnReferrals(caseworker(), 1));
    expect(statements).toBeLessThanOrEqual(6);
    const page = await listOwnReferrals(caseworker(), 1);
    expect(page).toMatchObject({ hasNext: true });
    expect((await listOwnReferrals(caseworker(), 2)).referrals).toHaveLength(5);
  });
});
