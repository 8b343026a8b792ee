import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { endEarly } from '~/testing/end-early';
import { activePair, PAIR } from '~/testing/pairs';
import { extendPairing } from './extend-pairing.server';
import { changePause, pausePairing, resumePairing } from './pause-pairing.server';

const { pairingId } = PAIR;
const key = { key: undefined };
const day = (text: string) => Temporal.PlainDate.from(text);
const wish = {
  pairingId,
  version: 1,
  fromOn: day('2026-10-30'),
  untilOn: day('2026-11-20'),
  reason: 'exams',
  saidBy: 'participant',
  note: 'Leser til prøve',
} as const;

const row = (ctx: TestContext) => ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });
const breaks = (ctx: TestContext) => ctx.db.pairingBreak.findMany({ where: { pairingId } });

describeOnBothEngines('a pause', (db) => {
  it('is a state, a break with its days, a step in the history and an audit row', async () => {
    const ctx = await activePair(db());
    expect(await pausePairing(ctx, wish, key)).toEqual({ ok: true, value: null });
    expect(await row(ctx)).toMatchObject({ state: 'paused', version: 2, startedOn: '2026-09-01' });
    expect(await breaks(ctx)).toMatchObject([
      {
        kind: 'pause',
        reasonCode: 'exams',
        fromOn: '2026-10-30',
        untilOn: '2026-11-20',
        endedOn: null,
        saidBy: 'participant',
        byUserId: 'coordinator-a',
      },
    ]);
    expect(await ctx.db.stateChange.findMany()).toMatchObject([
      { event: 'pause', fromState: 'active', toState: 'paused', reasonCode: 'exams' },
    ]);
    const audit = await ctx.db.auditEvent.findMany();
    expect(audit).toMatchObject([{ verb: 'pairing.pause', subjectId: pairingId }]);
    expect(JSON.stringify(audit)).not.toContain('Leser');
  });

  it('ends on the day of the press, and the pair may pause again', async () => {
    const ctx = await activePair(db());
    await pausePairing(ctx, wish, key);
    ctx.clock.set('2026-11-10T09:00:00+01:00');
    expect((await resumePairing(ctx, { pairingId, version: 2 }, key)).ok).toBe(true);
    expect(await row(ctx)).toMatchObject({ state: 'active' });
    expect(await breaks(ctx)).toMatchObject([{ untilOn: '2026-11-20', endedOn: '2026-11-10' }]);
    const again = { ...wish, version: 3, fromOn: day('2026-11-10'), untilOn: day('2026-11-30') };
    expect((await pausePairing(ctx, again, key)).ok).toBe(true);
    expect(await breaks(ctx)).toHaveLength(2);
  });

  it('that came in the trial leads back to it', async () => {
    const ctx = await activePair(db(), { state: 'trial' });
    await pausePairing(ctx, wish, key);
    await changePause(ctx, { pairingId, version: 2, untilOn: day('2026-11-12') }, key);
    expect((await resumePairing(ctx, { pairingId, version: 3 }, key)).ok).toBe(true);
    expect(await row(ctx)).toMatchObject({ state: 'trial' });
  });

  it('gets another last day, and no more than eight weeks in all', async () => {
    const ctx = await activePair(db());
    await pausePairing(ctx, wish, key);
    const until = (untilOn: string, version: number) =>
      changePause(ctx, { pairingId, version, untilOn: day(untilOn) }, key);
    expect((await until('2026-12-24', 2)).ok).toBe(true);
    expect(await breaks(ctx)).toMatchObject([{ untilOn: '2026-12-24', endedOn: null }]);
    expect(await until('2026-12-25', 3)).toMatchObject({ refusal: 'pause-too-long' });
  });

  it.each([
    [{ fromOn: day('2026-11-03') }, 'pause-not-begun'],
    [{ fromOn: day('2026-08-31') }, 'pause-before-start'],
    [{ untilOn: day('2026-11-01') }, 'pause-is-over'],
    [{ untilOn: day('2026-12-25') }, 'pause-too-long'],
    [{ pairingId: 'of-nobody' }, 'not-found'],
    [{ version: 7 }, 'changed-meanwhile'],
  ] as const)('is refused for %o', async (change, refusal) => {
    const ctx = await activePair(db());
    expect(await pausePairing(ctx, { ...wish, ...change }, key)).toMatchObject({ refusal });
    expect(await breaks(ctx)).toEqual([]);
    expect(await ctx.db.auditEvent.count()).toBe(0);
  });

  it.each(['first-meeting-booked', 'paused', 'closing'])('is refused when %s', async (state) => {
    const ctx = await activePair(db(), { state });
    const refused = await pausePairing(ctx, wish, key);
    expect(refused).toMatchObject({ refusal: 'pairing-not-in-that-state' });
  });

  it('of another branch is not found', async () => {
    await activePair(db());
    const foreign = contextOn(db(), {
      branchId: 'branch-b',
      actor: coordinator('branch-b', 'coordinator-b'),
    });
    expect(await pausePairing(foreign, wish, key)).toMatchObject({ refusal: 'not-found' });
    const resumed = await resumePairing(foreign, { pairingId, version: 1 }, key);
    expect(resumed).toMatchObject({ refusal: 'not-found' });
  });

  it('is pressed by two at once and happens once', async () => {
    const ctx = await activePair(db());
    const other = contextOn(db(), { actor: coordinator('branch-a', 'third-a') });
    const answers = await Promise.all([
      pausePairing(ctx, wish, key),
      pausePairing(other, wish, key),
    ]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await breaks(ctx)).toHaveLength(1);
    expect(await ctx.db.stateChange.count()).toBe(1);
  });

  it('gives a second press of the same form the first answer', async () => {
    const ctx = await activePair(db());
    const once = { key: 'a'.repeat(26) };
    expect((await pausePairing(ctx, wish, once)).ok).toBe(true);
    expect((await pausePairing(ctx, wish, once)).ok).toBe(true);
    expect(await breaks(ctx)).toHaveLength(1);
  });

  it('is over when the pairing ends meanwhile', async () => {
    const ctx = await activePair(db());
    await pausePairing(ctx, wish, key);
    const ending = { reason: 'guide-moved', initiator: 'guide', note: '' } as const;
    await endEarly(ctx, { pairingId, version: 2, ...ending }, key);
    expect(await breaks(ctx)).toMatchObject([{ endedOn: '2026-11-02' }]);
    expect(await row(ctx)).toMatchObject({ state: 'ended-early', endedOn: '2026-11-02' });
  });
});

describeOnBothEngines('an extension', (db) => {
  const longer = { pairingId, version: 1, untilOn: day('2027-08-31'), motive: 'Eksamen' };

  it('needs a motive and room; the motive stays in the history', async () => {
    const ctx = await activePair(db());
    const where = { id: pairingId };
    await ctx.db.pairing.updateMany({ where, data: { plannedEndOn: '2027-06-01' } });
    expect(await extendPairing(ctx, { ...longer, motive: ' ' }, key)).toMatchObject({
      refusal: 'motive-needed',
    });
    const far = { ...longer, untilOn: day('2027-09-02') };
    expect(await extendPairing(ctx, far, key)).toMatchObject({ refusal: 'extension-too-long' });
    const back = { ...longer, untilOn: day('2027-06-01') };
    expect(await extendPairing(ctx, back, key)).toMatchObject({ refusal: 'extension-not-later' });
    expect((await extendPairing(ctx, longer, key)).ok).toBe(true);
    expect(await row(ctx)).toMatchObject({ state: 'active', plannedEndOn: '2027-08-31' });
    expect((await row(ctx)).stateSince.toISOString()).toBe('2026-08-25T08:00:00.000Z');
    expect(await ctx.db.stateChange.findMany()).toMatchObject([
      { event: 'extend', note: 'Eksamen' },
    ]);
    expect(await extendPairing(ctx, longer, key)).toMatchObject({ refusal: 'extension-not-later' });
  });
});
