import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { endEarly } from '~/testing/end-early';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { becomeActive, beginTrial } from './begin-trial.server';
import { bookFirstMeeting } from './book-first-meeting.server';
import { prepareAgreement } from './prepare-agreement.server';
import { recordFirstMeeting } from './record-first-meeting.server';
import { signAgreement, signByLink } from './sign-agreement.server';

const options = { key: undefined, baseUrl: 'https://guide.test' };
const pairingId = 'pairing-one';

async function agreedPair(db: TestDatabase, isShielded = false): Promise<TestContext> {
  await addBranches(db);
  const at = new Date('2026-11-01T08:00:00Z');
  const reach = { email: 'somebody@example.test', preferredChannel: 'email' };
  await db.system.guide.create({
    data: { ...guideRow('branch-a', 'one'), ...reach, state: 'available' },
  });
  await db.system.participant.create({
    data: { ...participantRow('branch-a', 'one'), ...reach, isShielded },
  });
  await db.system.match.create({ data: matchRow('branch-a', 'one', { state: 'agreed' }) });
  const pair = { branchId: 'branch-a', guideId: 'guide-one', participantId: 'participant-one' };
  await db.system.guidePlace.create({
    data: { id: 'place-one', ...pair, number: 1, matchId: 'match-one', takenAt: at },
  });
  await db.system.pairing.create({
    data: {
      id: pairingId,
      ...pair,
      matchId: 'match-one',
      state: 'first-meeting-to-book',
      stateSince: at,
      createdAt: at,
    },
  });
  return contextOn(db);
}

const booking = {
  pairingId,
  on: Temporal.PlainDate.from('2026-11-04'),
  at: Temporal.PlainTime.from('17:00'),
  place: 'Biblioteket',
  coordinatorUserId: 'coordinator-a',
  interpreter: 'booked',
  interpreterLanguage: 'ar',
} as const;

async function version(ctx: TestContext): Promise<number> {
  return (await ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } })).version;
}

async function metAndPrepared(ctx: TestContext): Promise<void> {
  await bookFirstMeeting(ctx, { ...booking, version: await version(ctx) }, options);
  await prepareAgreement(ctx, { pairingId }, options);
  ctx.clock.set('2026-11-04T18:30:00+01:00');
  const held = {
    pairingId,
    version: await version(ctx),
    outcome: 'held',
    interpreterUsed: true,
  } as const;
  await recordFirstMeeting(ctx, held, { key: undefined });
}

const sign = (side: 'guide' | 'participant' | 'branch', signerName: string) =>
  ({ pairingId, side, signerName, how: 'paper' }) as const;

describeOnBothEngines('a pairing on its way to active', (db) => {
  it('goes from first meeting over agreement and trial to active, on the days it should', async () => {
    const ctx = await agreedPair(db());
    await metAndPrepared(ctx);
    for (const one of [
      sign('guide', 'Guri'),
      sign('participant', 'Amina'),
      sign('branch', 'Ingrid'),
    ]) {
      expect((await signAgreement(ctx, one, { key: undefined })).ok).toBe(true);
    }
    const begun = await beginTrial(
      ctx,
      { pairingId, version: await version(ctx) },
      { key: undefined },
    );
    expect(begun.ok).toBe(true);
    ctx.clock.set('2026-12-01T09:00:00+01:00');
    const early = await becomeActive(
      ctx,
      { pairingId, version: await version(ctx) },
      { key: undefined },
    );
    expect(early).toEqual({ ok: false, refusal: 'trial-not-over' });
    ctx.clock.set('2026-12-02T09:00:00+01:00');
    const active = await becomeActive(
      ctx,
      { pairingId, version: await version(ctx) },
      { key: undefined },
    );
    expect(active.ok).toBe(true);
    const pairing = await ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });
    expect(pairing).toMatchObject({
      state: 'active',
      startedOn: '2026-11-04',
      plannedEndOn: '2027-11-04',
    });
    const agreement = await ctx.db.agreement.findFirstOrThrow({ where: { pairingId } });
    expect(agreement.completedAt).not.toBeNull();
    expect(agreement.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(agreement.guideText).toContain('Avtale om guide');
  });

  it('tells both the time of the first meeting, and neither place nor name', async () => {
    const ctx = await agreedPair(db());
    await bookFirstMeeting(ctx, { ...booking, version: 1 }, options);
    const messages = await db().system.outboxMessage.findMany();
    expect(messages).toHaveLength(2);
    for (const { subject, body } of messages) {
      expect(body).toContain('17:00');
      expect(subject + body).not.toMatch(/Biblioteket|Guide one|Participant one|lyktning/);
    }
  });

  it('stores no place for a shielded participant', async () => {
    const ctx = await agreedPair(db(), true);
    const refused = await bookFirstMeeting(ctx, { ...booking, version: 1 }, options);
    expect(refused).toEqual({ ok: false, refusal: 'place-not-for-shielded', field: 'place' });
    const booked = await bookFirstMeeting(ctx, { ...booking, place: '', version: 1 }, options);
    expect(booked.ok).toBe(true);
  });

  it('books no meeting in the past, and records none before it was', async () => {
    const ctx = await agreedPair(db());
    const past = { ...booking, on: Temporal.PlainDate.from('2026-11-01'), version: 1 };
    expect(await bookFirstMeeting(ctx, past, options)).toMatchObject({
      refusal: 'first-meeting-in-past',
    });
    await bookFirstMeeting(ctx, { ...booking, version: 1 }, options);
    const early = { pairingId, version: 2, outcome: 'held', interpreterUsed: false } as const;
    expect(await recordFirstMeeting(ctx, early, { key: undefined })).toMatchObject({
      refusal: 'first-meeting-not-yet',
    });
  });

  it('goes back to booking when somebody did not come', async () => {
    const ctx = await agreedPair(db());
    await bookFirstMeeting(ctx, { ...booking, version: 1 }, options);
    ctx.clock.set('2026-11-05T09:00:00+01:00');
    const missed = {
      pairingId,
      version: 2,
      outcome: 'no-show-guide',
      interpreterUsed: false,
    } as const;
    expect((await recordFirstMeeting(ctx, missed, { key: undefined })).ok).toBe(true);
    const pairing = await ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });
    expect(pairing.state).toBe('first-meeting-to-book');
  });

  it('begins no trial while a signature is missing, and takes none twice', async () => {
    const ctx = await agreedPair(db());
    await metAndPrepared(ctx);
    await signAgreement(ctx, sign('guide', 'Guri'), { key: undefined });
    expect(await signAgreement(ctx, sign('guide', 'Guri'), { key: undefined })).toMatchObject({
      refusal: 'side-has-signed',
    });
    const begun = await beginTrial(
      ctx,
      { pairingId, version: await version(ctx) },
      { key: undefined },
    );
    expect(begun).toEqual({ ok: false, refusal: 'agreement-not-complete' });
  });

  it('is signed by link in the side’s own name', async () => {
    const ctx = await agreedPair(db());
    await bookFirstMeeting(ctx, { ...booking, version: 1 }, options);
    await prepareAgreement(ctx, { pairingId }, options);
    const message = await db().system.outboxMessage.findFirstOrThrow({
      where: { template: 'agreement-to-sign', recipientType: 'participant' },
    });
    const secret = /\/link\/agreement\/([\w-]{43})/.exec(message.body)?.[1] ?? '';
    const anonymous = contextOn(db(), { actor: { role: 'anonymous' }, clock: ctx.clock });
    const signed = await signByLink(anonymous, { secret, signerName: 'أمينة' }, { key: undefined });
    expect(signed).toMatchObject({ ok: true, value: { isComplete: false } });
    const row = await ctx.db.agreementSignature.findFirstOrThrow();
    expect(row).toMatchObject({ side: 'participant', signerName: 'أمينة', how: 'digital' });
    const again = await prepareAgreement(ctx, { pairingId }, options);
    expect(again).toEqual({ ok: false, refusal: 'not-allowed-now' });
  });

  it('ends with a reason, and the guide’s place is free at once', async () => {
    const ctx = await agreedPair(db());
    const ending = {
      pairingId,
      version: 1,
      reason: 'no-chemistry',
      initiator: 'both',
      note: '',
    } as const;
    expect((await endEarly(ctx, ending, { key: undefined })).ok).toBe(true);
    expect(await ctx.db.guidePlace.count()).toBe(0);
    expect(await endEarly(ctx, ending, { key: undefined })).toMatchObject({
      refusal: 'pairing-not-in-that-state',
    });
  });
});
