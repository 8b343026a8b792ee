import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { raiseSignal } from './raise-signal.server';

describeOnBothEngines('"we have not met"', (db) => {
  it('is one word of that side, however often it is said, until a coordinator has called', async () => {
    const ctx = await activePair(db());
    const say = (side: 'guide' | 'participant', key?: string) =>
      raiseSignal(ctx, { pairingId: PAIR.pairingId, side, byUserId: null }, 'not-met', { key });
    const twice = await Promise.all([say('guide'), say('guide')]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect((await say('guide')).ok).toBe(true);
    expect((await say('participant')).ok).toBe(true);
    const words = await ctx.db.pairSignal.findMany({ orderBy: { side: 'asc' } });
    expect(words).toMatchObject([
      { side: 'guide', kind: 'not-met', handledAt: null },
      { side: 'participant', kind: 'not-met', handledAt: null },
    ]);
  });

  it('is not said of a pairing that is over, in which one may still ask for help', async () => {
    const ctx = await activePair(db(), { state: 'ended-early', endedOn: '2026-10-30' });
    const guide = { pairingId: PAIR.pairingId, side: 'guide', byUserId: null } as const;
    const none = { key: undefined };
    expect(await raiseSignal(ctx, guide, 'not-met', none)).toMatchObject({
      refusal: 'not-allowed-now',
    });
    expect((await raiseSignal(ctx, guide, 'need-help', none)).ok).toBe(true);
  });
});
