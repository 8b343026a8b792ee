import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { makeTestFolder } from '~/testing/test-folder';
import { openDatabase } from './db/open-database.server';
import { addressKey, openLimits, RATES } from './rate-limits.server';

const { points } = RATES['sign-in-account'];

describeOnBothEngines('rate limits', (db) => {
  test('allow exactly so many, then refuse, and count each key for itself', async () => {
    const limits = await openLimits(db().system);
    const answers: boolean[] = [];
    for (let n = 0; n <= points; n++) {
      answers.push((await limits.consume('sign-in-account', 'kari@example.org')).ok);
    }
    expect(answers).toEqual([...Array<boolean>(points).fill(true), false]);
    expect(await limits.consume('sign-in-account', 'ola@example.org')).toMatchObject({ ok: true });
    expect(await limits.consume('register', 'kari@example.org')).toMatchObject({ ok: true });
  });

  test('lose no attempt among many at once', async () => {
    const limits = await openLimits(db().system);
    const tries = Array.from({ length: 3 * points }, () =>
      limits.consume('sign-in-account', 'kari@example.org'),
    );
    const allowed = (await Promise.all(tries)).filter((one) => one.ok);
    expect(allowed).toHaveLength(points);
  });

  test('begin again after a success', async () => {
    const limits = await openLimits(db().system);
    for (let n = 0; n <= points; n++) await limits.consume('sign-in-account', 'kari@example.org');
    await limits.forget('sign-in-account', 'kari@example.org');
    expect((await limits.consume('sign-in-account', 'kari@example.org')).ok).toBe(true);
  });

  test('keep no contact and no address in clear', async () => {
    const limits = await openLimits(db().system);
    await limits.consume('sign-in-account', 'kari@example.org');
    await limits.consume('sign-in-address', '192.0.2.7');
    const rows = JSON.stringify(await db().system.rateLimiterFlexible.findMany());
    expect(rows).not.toMatch(/kari|example|192\.0/);
  });
});

describe('rate limits on a file', () => {
  test('survive closing and opening the database', async () => {
    const folder = makeTestFolder();
    const url = `file:${join(folder, 'limits.db')}`;
    try {
      const before = await openDatabase({ url });
      const limits = await openLimits(before.system);
      for (let n = 0; n < points; n++) await limits.consume('sign-in-account', 'kari@example.org');
      await before.close();
      const after = await openDatabase({ url });
      const again = await openLimits(after.system);
      const answer = await again.consume('sign-in-account', 'kari@example.org');
      await after.close();
      expect(answer).toEqual({ ok: false, refusal: 'too-many-attempts' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the key of a network address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:db8:0:1:bbbb:cccc:dddd:2', '2001:db8:0:1'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
