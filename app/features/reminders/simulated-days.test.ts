import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { simulate } from '~/testing/simulate';

// 300 pairings over 90 days: scripts/bench/scheduler.ts.

describeOnBothEngines('seven weeks of a programme', (db) => {
  it('reach every person once, nobody who is to be left in peace, and nobody twice a day', async () => {
    const servers = db().engine === 'sqlite' ? 'in-a-row' : 'at-once';
    const verdict = await simulate(db(), { pairings: 30, days: 50, servers });
    expect(verdict).toMatchObject({
      twice: [],
      missing: [],
      unwanted: [],
      nagged: [],
      wrongSilence: [],
      faults: [],
    });
    expect(verdict.reminders).toBeGreaterThan(30);
    expect(verdict.mails + verdict.texts).toBeGreaterThan(30);
  });
});
