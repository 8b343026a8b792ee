import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { sayNotMet } from './say-not-met.server';

describeOnBothEngines('"we have not met"', (db) => {
  it('is one word of that side, however often it is said, until a coordinator has called', async () => {
    const ctx = await activePair(db());
    const say = (side: 'guide' | 'participant', key?: string) =>
      sayNotMet(ctx, { pairingId: PAIR.pairingId, side }, { key, secret: 'secret' });
    const twice = await Promise.all([say('guide'), say('guide')]);
    expect(twice.some(({ ok }) => ok)).toBe(true);
    expect((await say('guide')).ok).toBe(true);
    expect((await say('participant')).ok).toBe(true);
    const words = await ctx.db.pairSignal.findMany({ orderBy: { side: 'asc' } });
    expect(words).toMatchObject([
      { side: 'guide', kind: 'not-met', handledAt: null },
      { side: 'participant', kind: 'not-met', handledAt: null },
    ]);
  });

  it('is not said of a pairing that is over', async () => {
    const ctx = await activePair(db(), { state: 'ended-early', endedOn: '2026-10-30' });
    const said = await sayNotMet(
      ctx,
      { pairingId: PAIR.pairingId, side: 'guide' },
      { secret: 'secret' },
    );
    expect(said).toMatchObject({ refusal: 'not-allowed-now' });
  });
});
