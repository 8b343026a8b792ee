import { expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { doorsOfPhone } from './device-keys.query.server';
import { forgetPhones, keepOnPhone, openFromPhone } from './device-keys.server';

const guide = { pairingId: PAIR.pairingId, side: 'guide', personId: PAIR.guideId } as const;

describeOnBothEngines('a phone that keeps the log', (db) => {
  async function kept() {
    const ctx = await activePair(db());
    const key = await keepOnPhone(ctx, guide, 'Chrome, Android');
    const secret = key.ok ? key.value.secret : '';
    const doors = () => doorsOfPhone(db(), ctx.clock, [secret]);
    return { ctx, secret, doors };
  }

  it('opens the own pairing for half a year, and keeps only a hash of its secret', async () => {
    const { ctx, secret, doors } = await kept();
    expect(await doors()).toMatchObject([{ ...guide, otherName: null, branchId: 'branch-a' }]);
    const [row] = await db().system.deviceKey.findMany();
    expect(JSON.stringify(row)).not.toContain(secret);
    const [door] = await doors();
    if (!door) throw new Error('No door');
    const opened = await openFromPhone(ctx, door);
    expect(opened.ok && opened.value.path).toMatch(/^\/link\/pair\/[\w-]{43}$/);
    ctx.clock.advance('PT4319H');
    expect(await doors()).toHaveLength(1);
    ctx.clock.advance('PT1H');
    expect(await doors()).toEqual([]);
  });

  it('opens nothing once it is revoked, or the pairing has ended', async () => {
    const { ctx, doors } = await kept();
    await db().system.pairing.updateMany({ data: { state: 'completed' } });
    expect(await doors()).toEqual([]);
    await db().system.pairing.updateMany({ data: { state: 'paused' } });
    expect(await doors()).toHaveLength(1);
    const { side, personId } = guide;
    expect((await forgetPhones(ctx, { side, personId })).ok).toBe(true);
    expect(await doors()).toEqual([]);
  });

  it('opens nothing for a secret that nobody was given, nor for one of a calendar', async () => {
    const { ctx, secret } = await kept();
    expect(await doorsOfPhone(db(), ctx.clock, ['x'.repeat(43)])).toEqual([]);
    await db().system.deviceKey.updateMany({ data: { purpose: 'calendar' } });
    expect(await doorsOfPhone(db(), ctx.clock, [secret])).toEqual([]);
  });

  it('forgets the oldest of more than five phones', async () => {
    const { ctx, doors } = await kept();
    for (let phone = 0; phone < 5; phone += 1) {
      ctx.clock.advance('PT1H');
      await keepOnPhone(ctx, guide, 'Safari, iPhone');
    }
    expect(await doors()).toEqual([]);
    expect(await db().system.deviceKey.count({ where: { revokedAt: null } })).toBe(5);
  });
});
