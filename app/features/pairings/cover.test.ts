import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { endEarly } from '~/testing/end-early';
import { activePair, PAIR } from '~/testing/pairs';
import { guideRow } from '~/testing/rows';
import { setCapacity } from '../guides/change-guide.server';
import { guideOf } from '../matching/plan/unit-rows';
import { coverPairing } from './cover-pairing.server';
import { endCover } from './end-cover.server';

const { pairingId, participantId } = PAIR;
const key = { key: undefined };
const day = (text: string) => Temporal.PlainDate.from(text);
const wish = {
  pairingId,
  version: 1,
  guideId: 'guide-two',
  fromOn: day('2026-11-02'),
  untilOn: day('2026-11-29'),
  note: '',
};

async function withAnother(db: TestDatabase, given = {}, other = {}): Promise<TestContext> {
  const ctx = await activePair(db, given);
  await db.system.guide.create({
    data: {
      ...guideRow('branch-a', 'two'),
      state: 'available',
      email: 'other@example.test',
      ...other,
    },
  });
  return ctx;
}
const covers = (ctx: TestContext) => ctx.db.pairingCover.findMany({ where: { pairingId } });

describeOnBothEngines('a guide who stands in', (db) => {
  it('takes a place, and all three are told that there is a change, not which', async () => {
    const ctx = await withAnother(db());
    expect((await coverPairing(ctx, wish, key)).ok).toBe(true);
    expect(await covers(ctx)).toMatchObject([
      { guideId: 'guide-two', fromOn: '2026-11-02', untilOn: '2026-11-29', endedOn: null },
    ]);
    const messages = await db().system.outboxMessage.findMany({ orderBy: { toAddress: 'asc' } });
    expect(messages.map((one) => one.toAddress)).toEqual([
      'guide@example.test',
      'other@example.test',
      'participant@example.test',
    ]);
    for (const { subject, body } of messages)
      expect(subject + body).not.toMatch(/Guide|Participant|lyktning/);
    expect(await ctx.db.stateChange.findMany()).toMatchObject([
      { event: 'cover-begins', fromState: 'active', toState: 'active' },
    ]);
    expect(await ctx.db.auditEvent.findMany()).toMatchObject([{ verb: 'pairing.cover' }]);
    expect(await coverPairing(ctx, { ...wish, version: 2 }, key)).toMatchObject({
      refusal: 'guide-has-no-place',
    });
  });

  it('is not told by any message where the participant is shielded', async () => {
    const ctx = await withAnother(db(), { isShielded: true });
    expect((await coverPairing(ctx, wish, key)).ok).toBe(true);
    expect(await db().system.outboxMessage.count()).toBe(0);
  });

  it('leaves the matching plan no place to give, until the cover is over', async () => {
    const ctx = await withAnother(db());
    await coverPairing(ctx, wish, key);
    const row = await ctx.db.guide.findFirstOrThrow({
      where: { id: 'guide-two' },
      include: {
        places: true,
        persons: true,
        covers: { where: { endedOn: null } },
        onboarding: { select: { doneOn: true } },
      },
    });
    expect(guideOf(row, '2026-11-29').capacity).toBe(0);
    expect(guideOf(row, '2026-11-30').capacity).toBe(1);
  });

  it('cannot be left with fewer places than are taken', async () => {
    const ctx = await withAnother(db(), {}, { capacity: 2 });
    await coverPairing(ctx, wish, key);
    const few = { guideId: 'guide-two', version: 1, capacity: 0 };
    expect(await setCapacity(ctx, few, key)).toMatchObject({ refusal: 'capacity-in-use' });
    expect((await setCapacity(ctx, { ...few, capacity: 1 }, key)).ok).toBe(true);
  });

  it('is done by a press, and free for another pair', async () => {
    const ctx = await withAnother(db());
    const begun = await coverPairing(ctx, wish, key);
    const coverId = begun.ok ? begun.value.coverId : '';
    const ending = { pairingId, coverId, version: 1 };
    expect(await endCover(ctx, { ...ending, version: 9 }, key)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    ctx.clock.set('2026-11-10T09:00:00+01:00');
    expect((await endCover(ctx, ending, key)).ok).toBe(true);
    expect(await covers(ctx)).toMatchObject([{ endedOn: '2026-11-10' }]);
    expect(await endCover(ctx, ending, key)).toMatchObject({ refusal: 'not-allowed-now' });
    expect((await coverPairing(ctx, { ...wish, version: 2 }, key)).ok).toBe(true);
  });

  it('is done by its last day, and somebody else may follow', async () => {
    const ctx = await withAnother(db());
    await coverPairing(ctx, wish, key);
    ctx.clock.set('2026-11-30T09:00:00+01:00');
    const next = { ...wish, version: 2, fromOn: day('2026-11-30'), untilOn: day('2026-12-20') };
    expect((await coverPairing(ctx, next, key)).ok).toBe(true);
    expect(await ctx.db.pairingCover.count({ where: { endedOn: null } })).toBe(1);
  });

  it('is done when the pairing ends', async () => {
    const ctx = await withAnother(db());
    await coverPairing(ctx, wish, key);
    const ending = { reason: 'guide-moved', initiator: 'guide', note: '' } as const;
    await endEarly(ctx, { pairingId, version: 2, ...ending }, key);
    expect(await covers(ctx)).toMatchObject([{ endedOn: '2026-11-02' }]);
  });

  it.each([
    [{ guideId: 'guide-one' }, {}, 'cover-by-own-guide'],
    [{ untilOn: day('2026-11-01') }, {}, 'cover-is-over'],
    [{ untilOn: day('2027-01-25') }, {}, 'cover-too-long'],
    [{}, { state: 'onboarding' }, 'guide-not-available'],
    [{}, { state: 'resting' }, 'guide-not-available'],
    [{}, { consentToConfirm: true }, 'guide-not-available'],
    [{}, { capacity: 0 }, 'guide-has-no-place'],
    [{ guideId: 'of-nobody' }, {}, 'not-found'],
    [{ version: 9 }, {}, 'changed-meanwhile'],
  ] as const)('%o, %o: %s', async (change, other, refusal) => {
    const ctx = await withAnother(db(), {}, other);
    expect(await coverPairing(ctx, { ...wish, ...change }, key)).toMatchObject({ refusal });
    expect(await covers(ctx)).toEqual([]);
    expect(await db().system.outboxMessage.count()).toBe(0);
  });

  it('is nobody whom a coordinator refused for this participant', async () => {
    const ctx = await withAnother(db());
    const at = new Date('2026-10-01T08:00:00Z');
    await db().system.blockedPair.create({
      data: {
        id: 'blocked',
        branchId: 'branch-a',
        participantId,
        guideId: 'guide-two',
        reasonCode: 'other',
        at,
      },
    });
    expect(await coverPairing(ctx, wish, key)).toMatchObject({ refusal: 'pair-was-refused' });
  });

  it.each(['first-meeting-booked', 'completed'])('is not needed when %s', async (state) => {
    const ctx = await withAnother(db(), { state });
    expect(await coverPairing(ctx, wish, key)).toMatchObject({
      refusal: 'pairing-not-in-that-state',
    });
  });

  it('is not asked by another branch', async () => {
    await withAnother(db());
    const foreign = contextOn(db(), {
      branchId: 'branch-b',
      actor: coordinator('branch-b', 'coordinator-b'),
    });
    expect(await coverPairing(foreign, wish, key)).toMatchObject({ refusal: 'not-found' });
  });
});
