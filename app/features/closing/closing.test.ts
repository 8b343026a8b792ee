import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { guideRow } from '~/testing/rows';
import { answerClosing } from './answer-closing.server';
import { askToEnd } from './ask-to-end.server';
import { beginClosing } from './begin-closing.server';
import { type Closing, closePairing } from './close-pairing.server';

const { pairingId, guideId, participantId } = PAIR;
const options = { key: undefined, baseUrl: 'https://guide.test' };
const byLink = { key: undefined, holder: 'a-hash' };
const early: Closing = {
  pairingId,
  version: 1,
  outcome: 'ended-early',
  lastMeetingOn: null,
  reason: 'guide-time',
  initiator: 'guide',
  steps: { guide: null, participant: null },
  restingUntilOn: null,
  withCertificates: false,
  isThanking: false,
  note: '',
};
const completed: Closing = { ...early, outcome: 'completed', reason: null, initiator: null };

const pairing = (ctx: TestContext) => ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });
const guideState = async (ctx: TestContext) =>
  ctx.db.guide.findFirstOrThrow({
    where: { id: guideId },
    select: { state: true, restingUntilOn: true },
  });
const participantRow = async (ctx: TestContext) =>
  ctx.db.participant.findFirstOrThrow({
    where: { id: participantId },
    select: { state: true, waitingSinceOn: true },
  });

/** After a year, when a pairing has lasted long enough. */
async function longPair(db: TestDatabase, state = 'active'): Promise<TestContext> {
  const ctx = await activePair(db, { state });
  ctx.clock.set('2027-07-01T09:00:00+02:00');
  return ctx;
}

describeOnBothEngines('asking to end, by link', (db) => {
  it('begins the closing, and says who asked without a reason', async () => {
    const ctx = await activePair(db());
    expect(await askToEnd(ctx, { pairingId, side: 'participant' }, byLink)).toMatchObject({
      ok: true,
    });
    expect(await pairing(ctx)).toMatchObject({ state: 'closing', endReason: '', endInitiator: '' });
    const asked = await ctx.db.stateChange.findMany({ orderBy: { event: 'asc' } });
    expect(asked.map(({ event, actorRole }) => [event, actorRole])).toEqual([
      ['ask-to-end', 'participant'],
      ['begin-closing', 'participant'],
    ]);
    expect(await ctx.db.guidePlace.count()).toBe(1);
  });

  it('of both at once is one closing with two who asked', async () => {
    const ctx = await activePair(db());
    const asked = await Promise.all([
      askToEnd(ctx, { pairingId, side: 'guide' }, byLink),
      askToEnd(ctx, { pairingId, side: 'participant' }, { ...byLink, holder: 'another' }),
    ]);
    expect(asked.every((one) => one.ok)).toBe(true);
    expect(await ctx.db.stateChange.count({ where: { event: 'begin-closing' } })).toBe(1);
    expect(await ctx.db.stateChange.count({ where: { event: 'ask-to-end' } })).toBe(2);
  });

  it('ends a pause with it', async () => {
    const ctx = await activePair(db(), { state: 'paused' });
    expect(await askToEnd(ctx, { pairingId, side: 'guide' }, byLink)).toMatchObject({ ok: true });
    expect(await pairing(ctx)).toMatchObject({ state: 'closing' });
  });

  it('in the trial asks the coordinator to call, once', async () => {
    const ctx = await activePair(db(), { state: 'trial' });
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    expect(await pairing(ctx)).toMatchObject({ state: 'trial' });
    expect(await ctx.db.pairSignal.findMany()).toMatchObject([
      { side: 'guide', kind: 'need-help' },
    ]);
  });

  it('of a pairing that is over changes nothing', async () => {
    const ctx = await activePair(db(), { state: 'completed', endedOn: '2026-10-30' });
    expect(await askToEnd(ctx, { pairingId, side: 'guide' }, byLink)).toMatchObject({ ok: true });
    expect(await ctx.db.stateChange.count()).toBe(0);
  });

  it('keeps the newest answer to what comes next, and no answer before the closing', async () => {
    const ctx = await activePair(db());
    const said = { pairingId, side: 'guide', nextStep: 'rest' } as const;
    expect(await answerClosing(ctx, said, byLink)).toMatchObject({ refusal: 'not-allowed-now' });
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    await answerClosing(ctx, said, byLink);
    await answerClosing(ctx, { ...said, nextStep: 'new-pairing' }, byLink);
    expect(await ctx.db.closingAnswer.findMany()).toMatchObject([
      { side: 'guide', nextStep: 'new-pairing', enteredByUserId: null },
    ]);
  });
});

describeOnBothEngines('the coordinator plans the closing', (db) => {
  const plan = { pairingId, version: 1, lastMeetingOn: Temporal.PlainDate.from('2026-11-20') };

  it('with the day of the goodbye, and invites both without a word of what it is', async () => {
    const ctx = await activePair(db());
    await beginClosing(ctx, { ...plan, isInviting: true }, options);
    expect(await pairing(ctx)).toMatchObject({ state: 'closing', lastMeetingOn: '2026-11-20' });
    const sent = await db().system.outboxMessage.findMany({ orderBy: { recipientType: 'asc' } });
    expect(sent.map(({ toAddress }) => toAddress)).toEqual([
      'guide@example.test',
      'participant@example.test',
    ]);
    for (const { subject, body } of sent) {
      expect(body).toMatch(/\/link\/pair\/[\w-]{43}\/how\?about=evaluation-final/);
      expect(subject + body).not.toMatch(/guide one|participant one|flyktning|refugee/i);
    }
  });

  it('again, where a side has begun it; not for a day before the start', async () => {
    const ctx = await activePair(db());
    await askToEnd(ctx, { pairingId, side: 'guide' }, byLink);
    await beginClosing(ctx, { ...plan, version: 2, isInviting: false }, options);
    expect(await pairing(ctx)).toMatchObject({ lastMeetingOn: '2026-11-20', version: 3 });
    const lastMeetingOn = Temporal.PlainDate.from('2026-08-31');
    expect(
      await beginClosing(ctx, { ...plan, version: 3, lastMeetingOn, isInviting: false }, options),
    ).toMatchObject({ refusal: 'last-meeting-day' });
  });
});

describeOnBothEngines('closing a pairing', (db) => {
  it('early: frees the guide, and the participant waits with the first date', async () => {
    const ctx = await activePair(db());
    expect(await closePairing(ctx, early, options)).toEqual({ ok: true, value: null });
    expect(await pairing(ctx)).toMatchObject({
      state: 'ended-early',
      endedOn: '2026-11-02',
      endReason: 'guide-time',
      endInitiator: 'guide',
    });
    expect(await ctx.db.guidePlace.count()).toBe(0);
    expect(await participantRow(ctx)).toEqual({ state: 'waiting', waitingSinceOn: '2026-10-01' });
    expect(await guideState(ctx)).toEqual({ state: 'resting', restingUntilOn: null });
    expect(await ctx.db.blockedPair.findMany()).toMatchObject([{ guideId, participantId }]);
  });

  it('as planned: in one press from active, with thanks and a certificate for both', async () => {
    const ctx = await longPair(db());
    const done = await closePairing(
      ctx,
      { ...completed, withCertificates: true, isThanking: true },
      options,
    );
    expect(done).toEqual({ ok: true, value: null });
    expect(await pairing(ctx)).toMatchObject({ state: 'completed', endReason: '' });
    expect(await ctx.db.guidePlace.count()).toBe(0);
    expect(await participantRow(ctx)).toMatchObject({ state: 'completed' });
    expect(await guideState(ctx)).toMatchObject({ state: 'available' });
    expect(await ctx.db.blockedPair.count()).toBe(0);
    expect(await ctx.db.certificate.count()).toBe(2);
    const sent = await db().system.outboxMessage.findMany();
    expect(sent.map(({ template }) => template)).toEqual(['pair-thanks', 'pair-thanks']);
    const { expiresAt } = await db().system.accessToken.findFirstOrThrow();
    expect(expiresAt.toISOString()).toBe('2027-08-30T07:00:00.000Z');
  });

  it('is not completed before its shortest length', async () => {
    const ctx = await activePair(db());
    expect(await closePairing(ctx, completed, options)).toMatchObject({
      refusal: 'too-short-to-complete',
    });
    expect(await pairing(ctx)).toMatchObject({ state: 'active', version: 1 });
  });

  it('early needs a reason and who wanted it', async () => {
    const ctx = await activePair(db());
    for (const missing of [{ reason: null }, { initiator: null }]) {
      expect(await closePairing(ctx, { ...early, ...missing }, options)).toMatchObject({
        refusal: 'end-reason-needed',
      });
    }
  });

  it.each([
    ['friends', 'friends', 'alumni', 'completed'],
    ['rest', 'rest', 'resting', 'paused'],
    ['new-pairing', 'new-pairing', 'available', 'waiting'],
  ] as const)('leads a guide who says %s and a participant who says %s to %s and %s', async (...row) => {
    const [guide, participant, guideAfter, participantAfter] = row;
    const ctx = await activePair(db());
    const steps = { guide, participant };
    await closePairing(ctx, { ...early, steps, restingUntilOn: '2027-01-10' }, options);
    expect(await guideState(ctx)).toEqual({
      state: guideAfter,
      restingUntilOn: guideAfter === 'resting' ? '2027-01-10' : null,
    });
    expect(await participantRow(ctx)).toEqual({
      state: participantAfter,
      waitingSinceOn: '2026-10-01',
    });
    const answers = await ctx.db.closingAnswer.findMany({ orderBy: { side: 'asc' } });
    expect(answers).toMatchObject([
      { side: 'guide', enteredByUserId: 'coordinator-a' },
      { side: 'participant', enteredByUserId: 'coordinator-a' },
    ]);
  });

  it('takes away what was planned, the cover, and the keys on both phones', async () => {
    const ctx = await activePair(db());
    const at = new Date('2026-10-20T08:00:00Z');
    await db().system.guide.create({ data: guideRow('branch-a', 'two') });
    const common = { branchId: 'branch-a', createdAt: at };
    const cover = { pairingId, guideId: 'guide-two', fromOn: '2026-10-20', untilOn: '2026-11-20' };
    await db().system.pairingCover.create({ data: { id: 'cover', ...common, ...cover } });
    for (const [id, side, personId] of [
      ['log', 'participant', participantId],
      ['calendar', 'guide', guideId],
    ] as const) {
      const expiresAt = new Date('2027-04-20T08:00:00Z');
      await db().system.deviceKey.create({
        data: { ...common, id, purpose: id, hash: id, side, personId, expiresAt },
      });
    }
    const planned = {
      pairingId,
      meetsOn: '2026-11-09',
      plannedFor: '2026-11-09',
      startsAt: new Date('2026-11-09T16:00:00Z'),
      plannedMinutes: 120,
      state: 'planned',
      activities: [],
    };
    const plan = { id: 'plan', pairingId, weekday: 1, clockTime: '17:00', minutes: 120 };
    await db().system.weeklyPlan.create({
      data: { ...common, ...plan, fromOn: '2026-10-20', saidBy: 'guide' },
    });
    await db().system.meeting.create({
      data: { ...common, ...planned, id: 'next', weeklyPlanId: 'plan' },
    });
    expect(await closePairing(ctx, early, options)).toMatchObject({ ok: true });
    expect(await ctx.db.pairingCover.count({ where: { endedOn: null } })).toBe(0);
    expect(await ctx.db.deviceKey.count({ where: { revokedAt: null } })).toBe(0);
    expect(await ctx.db.meeting.count({ where: { state: 'planned' } })).toBe(0);
  });

  it('refuses a day of return that is past, and then nothing has happened', async () => {
    const ctx = await activePair(db());
    const steps = { guide: 'rest', participant: null } as const;
    expect(
      await closePairing(ctx, { ...early, steps, restingUntilOn: '2026-11-01' }, options),
    ).toMatchObject({ refusal: 'return-day-past', field: 'restingUntilOn' });
    expect(await ctx.db.guidePlace.count()).toBe(1);
    expect(await pairing(ctx)).toMatchObject({ state: 'active' });
  });

  it('sends nothing to or about a shielded participant, who gets no certificate unasked', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    await closePairing(ctx, { ...early, withCertificates: true, isThanking: true }, options);
    expect(await db().system.outboxMessage.count()).toBe(0);
    expect(await ctx.db.certificate.findMany()).toMatchObject([{ side: 'guide' }]);
  });

  it('is done once by two coordinators and a side at once', async () => {
    const ctx = await activePair(db());
    const other = contextOn(db());
    const done = await Promise.all([
      closePairing(ctx, early, options),
      closePairing(other, { ...early, reason: 'language' }, options),
      askToEnd(ctx, { pairingId, side: 'guide' }, byLink),
    ]);
    expect(done.slice(0, 2).filter((one) => one.ok).length).toBeLessThanOrEqual(1);
    const { state } = await pairing(ctx);
    const isClosed = state === 'ended-early';
    expect(await ctx.db.guidePlace.count()).toBe(isClosed ? 0 : 1);
    expect(await ctx.db.stateChange.count({ where: { event: 'end-early' } })).toBe(
      isClosed ? 1 : 0,
    );
    expect(isClosed || state === 'closing').toBe(true);
  });

  it('gives the first answer to a press that comes twice', async () => {
    const ctx = await activePair(db());
    const once = { ...options, key: 'a'.repeat(26) };
    expect(await closePairing(ctx, early, once)).toMatchObject({ ok: true });
    expect(await closePairing(ctx, early, once)).toMatchObject({ ok: true });
    expect(await ctx.db.stateChange.count({ where: { event: 'end-early' } })).toBe(1);
  });
});
