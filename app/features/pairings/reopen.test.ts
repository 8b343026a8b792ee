import { expect, it } from 'vitest';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { endEarly } from '~/testing/end-early';
import { activePair, PAIR } from '~/testing/pairs';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { reopenPairing } from './reopen-pairing.server';

const { pairingId, guideId, participantId } = PAIR;
const key = { key: undefined };
const ending = {
  pairingId,
  version: 1,
  reason: 'guide-time',
  initiator: 'guide',
  note: '',
} as const;
const again = { pairingId, version: 2, note: 'Feil kobling' };
const row = (ctx: TestContext) => ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });

describeOnBothEngines('a pairing closed by mistake', (db) => {
  it('goes on as it was: state, days, the guide’s place; the reason is gone', async () => {
    const ctx = await activePair(db(), { state: 'trial' });
    await endEarly(ctx, ending, key);
    expect(await ctx.db.guidePlace.count()).toBe(0);
    ctx.clock.set('2026-11-16T12:00:00+01:00');
    expect(await reopenPairing(ctx, again, key)).toEqual({ ok: true, value: null });
    expect(await row(ctx)).toMatchObject({
      state: 'trial',
      startedOn: '2026-09-01',
      endedOn: null,
      endReason: '',
      endInitiator: '',
    });
    expect(await ctx.db.guidePlace.findMany()).toMatchObject([
      { guideId, participantId, number: 1 },
    ]);
    expect(await ctx.db.auditEvent.count({ where: { verb: 'pairing.reopen' } })).toBe(1);
  });

  it('stays closed after fourteen days', async () => {
    const ctx = await activePair(db());
    await endEarly(ctx, ending, key);
    ctx.clock.set('2026-11-17T00:30:00+01:00');
    expect(await reopenPairing(ctx, again, key)).toMatchObject({ refusal: 'too-late-to-reopen' });
  });

  it('stays closed where the guide has another pair now', async () => {
    const ctx = await activePair(db());
    await endEarly(ctx, ending, key);
    await db().system.participant.create({ data: participantRow('branch-a', 'two') });
    await db().system.match.create({ data: matchRow('branch-a', 'two', { guideId }) });
    await db().system.guidePlace.create({ data: place('two', guideId, 'participant-two') });
    expect(await reopenPairing(ctx, again, key)).toMatchObject({ refusal: 'guide-has-no-place' });
    expect(await row(ctx)).toMatchObject({ state: 'ended-early' });
  });

  it('stays closed where the participant has another guide now', async () => {
    const ctx = await activePair(db());
    await endEarly(ctx, ending, key);
    await db().system.guide.create({ data: guideRow('branch-a', 'two') });
    await db().system.match.create({ data: matchRow('branch-a', 'two', { participantId }) });
    await db().system.guidePlace.create({ data: place('two', 'guide-two', participantId) });
    expect(await reopenPairing(ctx, again, key)).toMatchObject({
      refusal: 'participant-already-proposed',
    });
  });

  it('takes the participant back from “completed”, and its certificates no longer count', async () => {
    const ctx = await activePair(db(), { state: 'closing' });
    const { system } = db();
    await system.pairing.update({
      where: { id: pairingId },
      data: { state: 'completed', endedOn: '2026-11-01', version: 2 },
    });
    await system.guidePlace.deleteMany();
    await system.participant.update({ where: { id: participantId }, data: { state: 'completed' } });
    await system.certificate.create({
      data: {
        id: 'certificate-one',
        branchId: 'branch-a',
        pairingId,
        side: 'guide',
        kind: 'certificate',
        document: {},
        documentHash: '',
        issuedByUserId: 'coordinator-a',
        issuedAt: new Date('2026-11-01T08:00:00Z'),
      },
    });
    expect((await reopenPairing(ctx, again, key)).ok).toBe(true);
    expect(await row(ctx)).toMatchObject({ state: 'closing', endedOn: null });
    expect(await ctx.db.participant.findFirst()).toMatchObject({ state: 'waiting' });
    expect(await ctx.db.certificate.count({ where: { revokedAt: null } })).toBe(0);
  });

  it('that was only closing is active again, at any time and with its place', async () => {
    const ctx = await activePair(db(), { state: 'closing' });
    expect((await reopenPairing(ctx, { ...again, version: 1 }, key)).ok).toBe(true);
    expect(await row(ctx)).toMatchObject({ state: 'active' });
    expect(await ctx.db.guidePlace.count()).toBe(1);
  });

  it('is opened by one of two who press at once, and by nobody of another branch', async () => {
    const ctx = await activePair(db());
    await endEarly(ctx, ending, key);
    const foreign = contextOn(db(), {
      branchId: 'branch-b',
      actor: coordinator('branch-b', 'coordinator-b'),
    });
    expect(await reopenPairing(foreign, again, key)).toMatchObject({ refusal: 'not-found' });
    const answers = await Promise.all([
      reopenPairing(ctx, again, key),
      reopenPairing(ctx, again, key),
    ]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await ctx.db.guidePlace.count()).toBe(1);
  });
});

function place(name: string, ofGuide: string, ofParticipant: string) {
  return {
    id: `place-${name}`,
    branchId: 'branch-a',
    guideId: ofGuide,
    participantId: ofParticipant,
    number: 1,
    matchId: `match-${name}`,
    takenAt: new Date('2026-11-02T08:00:00Z'),
  };
}
