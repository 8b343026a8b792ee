import { expect, test } from 'vitest';
import { ok } from '~/domain/kernel/result';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueJob } from '~/infra/enqueue-job.server';
import type { Log } from '~/infra/log.server';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { type JobKind, type JobWorld, openJobRunner } from './run-jobs.server';

function worldOf(database: TestDatabase): JobWorld & { readonly events: string[] } {
  const events: string[] = [];
  const note = (event: string) => {
    events.push(event);
  };
  const log: Log = { info: note, warn: note, error: note };
  return { database, clock: fakeClock(), log, events };
}

function enqueue(database: TestDatabase, kind: string, key: string, branchId = 'branch-a') {
  const ctx = contextOn(database, { branchId });
  return inTransaction<boolean, never>(
    ctx,
    { verb: 'import.run', subject: { type: 'test', id: 'test' } },
    async (tx) => ok(await enqueueJob(tx, ctx, kind, { key }, key)),
  );
}

/** Makes every job due and free again, as a server that died would leave it after a while. */
const free = (database: TestDatabase) =>
  database.system.job.updateMany({
    where: { doneAt: null },
    data: { runAt: new Date(0), leasedUntil: new Date(0) },
  });

describeOnBothEngines('jobs', (db) => {
  test('run once, in their branch, and free their key when they are done', async () => {
    const ran: unknown[] = [];
    const kind: JobKind = {
      kind: 'count',
      run: async (ctx, payload) => {
        ran.push([ctx.branchId, ctx.actor.role, payload]);
      },
    };
    expect(await enqueue(db(), 'count', 'a', 'branch-b')).toMatchObject({ value: true });
    expect(await enqueue(db(), 'count', 'a', 'branch-b')).toMatchObject({ value: false });
    const runner = openJobRunner(worldOf(db()), [kind]);
    expect(await runner.runDue()).toBe(1);
    expect(await runner.runDue()).toBe(0);
    expect(ran).toEqual([['branch-b', 'system', { key: 'a' }]]);
    expect(await enqueue(db(), 'count', 'a', 'branch-b')).toMatchObject({ value: true });
  });

  test('of two runners only one gets a job', async () => {
    let running = 0;
    let most = 0;
    const kind: JobKind = {
      kind: 'slow',
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resume) => setImmediate(resume));
        running -= 1;
      },
    };
    for (const key of ['a', 'b', 'c']) await enqueue(db(), 'slow', key);
    const runners = [openJobRunner(worldOf(db()), [kind]), openJobRunner(worldOf(db()), [kind])];
    const counts = await Promise.all(runners.map((runner) => runner.runDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(most).toBeLessThanOrEqual(2);
    expect(await db().system.job.count({ where: { attempts: { gt: 1 } } })).toBe(0);
  });

  test('that fail are tried three times and then given up, with their key freed', async () => {
    const gaveUp: unknown[] = [];
    const kind: JobKind = {
      kind: 'bad',
      run: async () => {
        throw new Error('no');
      },
      giveUp: async (_, payload) => {
        gaveUp.push(payload);
      },
    };
    await enqueue(db(), 'bad', 'a');
    const world = worldOf(db());
    const runner = openJobRunner(world, [kind]);
    for (let i = 0; i < 5; i++) {
      await runner.runDue();
      await free(db());
    }
    expect(world.events).toEqual(['job-failed', 'job-failed', 'job-failed']);
    expect(gaveUp).toEqual([{ key: 'a' }]);
    const job = await db().system.job.findFirstOrThrow();
    expect(job).toMatchObject({ attempts: 3, failure: 'gave-up', dedupeKey: null });
  });

  test('that a dead server held are taken over when the lease has run out', async () => {
    let ran = 0;
    const kind: JobKind = {
      kind: 'left',
      run: async () => {
        ran += 1;
      },
    };
    await enqueue(db(), 'left', 'a');
    await db().system.job.updateMany({ data: { leasedUntil: new Date('2099-01-01T00:00:00Z') } });
    const runner = openJobRunner(worldOf(db()), [kind]);
    expect(await runner.runDue()).toBe(0);
    await free(db());
    expect(await runner.runDue()).toBe(1);
    expect(ran).toBe(1);
  });

  test('of a kind that this server does not know wait for one that does', async () => {
    await enqueue(db(), 'of-a-later-release', 'a');
    expect(await openJobRunner(worldOf(db()), []).runDue()).toBe(0);
    expect(await db().system.job.count({ where: { doneAt: null } })).toBe(1);
  });
});
