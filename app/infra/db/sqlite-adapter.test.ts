import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { describeOnSqlite, type TestDatabase } from '~/testing/database';
import type { SystemDb } from './database';
import { PrismaClient } from './generated/sqlite/client';
import { OneAtATimeSqlite } from './sqlite-adapter.server';

vi.setConfig({ testTimeout: 120_000 });

const ROUNDS = 60;
const writers = Array.from({ length: 8 }, (_, index) => index);
const rounds = Array.from({ length: ROUNDS }, (_, index) => index);

/**
 * Eight plain and eight transactional writers at once, every fifth transaction failing: which writes
 * were acknowledged, and how many of those are gone.
 */
async function writeAtOnce(db: Pick<SystemDb, 'installation' | '$transaction'>) {
  const acknowledged: string[] = [];
  const acknowledge = (keys: string[]) => () => acknowledged.push(...keys);
  const row = (key: string) => ({ data: { key, value: 'x' } });
  const plain = async (writer: number) => {
    for (const round of rounds) {
      const key = `plain-${writer}-${round}`;
      // A write that is refused is not acknowledged; its writer goes on.
      await db.installation.create(row(key)).then(acknowledge([key]), () => {});
    }
  };
  const transactional = async (writer: number) => {
    for (const round of rounds) {
      const keys = [`first-${writer}-${round}`, `second-${writer}-${round}`];
      const work = db.$transaction(async (tx) => {
        for (const key of keys) await tx.installation.create(row(key));
        if (round % 5 === 0) throw new Error('every fifth transaction fails');
      });
      await work.then(acknowledge(keys), () => {});
    }
  };
  await Promise.all([...writers.map(plain), ...writers.map(transactional)]);
  const rows = await db.installation.findMany({ select: { key: true } });
  const found = new Set(rows.map(({ key }) => key));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((key) => !found.has(key)).length,
    unasked: found.size - acknowledged.filter((key) => found.has(key)).length,
  };
}

const file = (db: TestDatabase) => db.url.replace('file:', '');
const everything = writers.length * ROUNDS + 2 * writers.length * ROUNDS * 0.8;

describeOnSqlite('the embedded engine keeps every acknowledged write', (db) => {
  it('of sixteen writers at once, and no other', async () => {
    const result = await writeAtOnce(db().system);
    expect(result).toEqual({ acknowledged: everything, lost: 0, unasked: 0 });
  });

  it('which the stock adapter does not', async () => {
    const adapter = new PrismaBetterSqlite3({ url: file(db()) });
    const stock = new PrismaClient({ adapter });
    const { lost } = await writeAtOnce(stock);
    await stock.$disconnect();
    expect(lost).toBeGreaterThan(0);
  });

  it('and shows nobody a row that is not committed', async () => {
    const { installation } = db().system;
    let seen: Promise<number> | undefined;
    const work = db().system.$transaction(async (tx) => {
      await tx.installation.create({ data: { key: 'x', value: 'x' } });
      seen = installation.count().then((count) => count);
      await tx.installation.count();
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await seen).toBe(0);
  });
});

describeOnSqlite('a transaction that goes wrong harms no other', (db) => {
  const works = async () => {
    await db().system.$transaction((tx) =>
      tx.installation.create({ data: { key: 'after', value: 'x' } }),
    );
    expect(await db().system.installation.count()).toBe(1);
  };

  it('when it cannot begin', async () => {
    const other = new BetterSqlite3(file(db()));
    other.exec('BEGIN IMMEDIATE');
    await expect(db().system.$transaction(async () => undefined)).rejects.toThrow();
    other.exec('ROLLBACK');
    other.close();
    await works();
  });

  it('when it cannot commit', async () => {
    const adapter = await new OneAtATimeSqlite(file(db())).connect();
    const transaction = await adapter.startTransaction();
    const run = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] });
    await run('PRAGMA defer_foreign_keys = ON');
    await run(`INSERT INTO "RecoveryCode" VALUES ('r', 'nobody', 'hash', NULL)`);
    await expect(transaction.commit()).rejects.toThrow();
    const next = await adapter.startTransaction();
    await next.commit();
    await adapter.dispose();
    expect(await db().system.recoveryCode.count()).toBe(0);
  });

  it('when the disk is full', async () => {
    const adapter = await new OneAtATimeSqlite(file(db())).connect();
    const script = (sql: string) => adapter.executeScript(sql);
    await script('PRAGMA max_page_count = 1');
    const transaction = await adapter.startTransaction();
    const insert = (key: string, size: number) =>
      transaction.executeRaw({
        sql: `INSERT INTO "Installation" VALUES ('${key}', hex(zeroblob(${size})))`,
        args: [],
        argTypes: [],
      });
    await expect(insert('large', 500_000)).rejects.toThrow();
    await insert('small', 1).catch(() => undefined);
    await transaction.rollback();
    await script('PRAGMA max_page_count = 1000000');
    await adapter.dispose();
    expect(await db().system.installation.count()).toBe(0);
    await works();
  });

  it('when it asks past itself: it runs out of time and keeps nothing', async () => {
    const { installation } = db().system;
    const work = db().system.$transaction(
      async (tx) => {
        await tx.installation.create({ data: { key: 'own', value: 'x' } });
        await installation.count();
      },
      { timeout: 200 },
    );
    await expect(work).rejects.toMatchObject({ code: 'P2028' });
    await works();
  });

  it('when somebody keeps it for later', async () => {
    type Tx = Parameters<Parameters<SystemDb['$transaction']>[0]>[0];
    const kept: Tx[] = [];
    await db().system.$transaction(async (tx) => {
      kept.push(tx);
    });
    const write = kept[0]?.installation.create({ data: { key: 'late', value: 'x' } });
    await expect(write).rejects.toThrow();
    await works();
  });
});
