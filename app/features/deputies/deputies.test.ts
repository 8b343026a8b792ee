import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { appointDeputy, endDeputyship } from './appoint-deputy.server';
import { readDeputies } from './deputies.query.server';
import { handOver } from './hand-over.server';
import { readHandOver } from './hand-over-sheet.query.server';

const key = { key: undefined };
const day = (text: string) => Temporal.PlainDate.from(text);
const wish = {
  forUserId: 'coordinator-a',
  deputyUserId: 'third-a',
  fromOn: day('2026-11-09'),
  untilOn: day('2026-11-15'),
};
const foreign = (db: TestDatabase) =>
  contextOn(db, { branchId: 'branch-b', actor: coordinator('branch-b', 'coordinator-b') });

describeOnBothEngines('a deputy', (db) => {
  it('is named for some days, shown until they are over, and ended by a press', async () => {
    const ctx = await activePair(db());
    const made = await appointDeputy(ctx, wish, key);
    const deputyshipId = made.ok ? made.value.deputyshipId : '';
    const { deputyships } = await readDeputies(ctx);
    expect(deputyships).toMatchObject([
      { away: 'Staff coordinator-a', deputy: 'Staff third-a', runs: false, version: 1 },
    ]);
    expect(await endDeputyship(ctx, { deputyshipId, version: 4 }, key)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const elsewhere = await endDeputyship(foreign(db()), { deputyshipId, version: 1 }, key);
    expect(elsewhere).toMatchObject({ refusal: 'not-found' });
    expect((await endDeputyship(ctx, { deputyshipId, version: 1 }, key)).ok).toBe(true);
    expect((await readDeputies(ctx)).deputyships).toEqual([]);
    expect(await ctx.db.auditEvent.count({ where: { verb: 'deputy.manage' } })).toBe(2);
  });

  it.each([
    [{ deputyUserId: 'coordinator-a' }, 'deputy-is-oneself'],
    [{ deputyUserId: 'caseworker-a' }, 'not-a-coordinator'],
    [{ deputyUserId: 'coordinator-b' }, 'not-a-coordinator'],
    [{ fromOn: day('2026-10-20'), untilOn: day('2026-11-01') }, 'deputy-days-past'],
    [{ untilOn: day('2026-11-08') }, 'deputy-days-past'],
  ] as const)('%o: %s', async (change, refusal) => {
    const ctx = await activePair(db());
    expect(await appointDeputy(ctx, { ...wish, ...change }, key)).toMatchObject({ refusal });
    expect(await ctx.db.deputyship.count()).toBe(0);
  });

  it('is one at a time', async () => {
    const ctx = await activePair(db());
    await appointDeputy(ctx, wish, key);
    const other = { ...wish, deputyUserId: 'handler-a', fromOn: day('2026-11-15') };
    const later = { ...other, untilOn: day('2026-11-20') };
    expect(await appointDeputy(ctx, later, key)).toMatchObject({ refusal: 'deputy-already' });
    const after = { ...later, fromOn: day('2026-11-16') };
    expect((await appointDeputy(ctx, after, key)).ok).toBe(true);
  });
});

async function withWork(db: TestDatabase, isShielded = false): Promise<TestContext> {
  const ctx = await activePair(db, { isShielded });
  await db.system.pairing.updateMany({ data: { coordinatorUserId: 'coordinator-a' } });
  await db.system.handTask.createMany({
    data: ['open', 'done'].map((id) => ({
      id,
      branchId: 'branch-a',
      title: 'Ring biblioteket',
      dueOn: '2026-11-10',
      assigneeUserId: 'coordinator-a',
      subjectType: 'pairing',
      subjectId: PAIR.pairingId,
      createdAt: new Date('2026-11-01T08:00:00Z'),
      doneAt: id === 'done' ? new Date('2026-11-01T09:00:00Z') : null,
    })),
  });
  return ctx;
}
const give = { fromUserId: 'coordinator-a', toUserId: 'third-a', pairings: 1, tasks: 1 };

describeOnBothEngines('a hand-over', (db) => {
  it('lists what there is and moves open pairings and tasks in one press', async () => {
    const ctx = await withWork(db());
    const sheet = await readHandOver(ctx, { fromUserId: 'coordinator-a', page: 1 });
    expect(sheet).toMatchObject({ total: 1, tasks: 1, pages: 1 });
    expect(sheet.rows).toMatchObject([
      { guide: 'Guide one', participant: 'Participant one', state: 'active', tasks: 1 },
    ]);
    expect(await handOver(ctx, give, key)).toEqual({ ok: true, value: null });
    const moved = await ctx.db.pairing.findFirstOrThrow();
    expect(moved).toMatchObject({ coordinatorUserId: 'third-a', version: 2 });
    const tasks = await ctx.db.handTask.findMany({ orderBy: { id: 'asc' } });
    expect(tasks.map((one) => one.assigneeUserId)).toEqual(['coordinator-a', 'third-a']);
    expect(await ctx.db.auditEvent.findMany()).toMatchObject([{ verb: 'pairing.hand-over' }]);
  });

  it.each([
    [{ toUserId: 'coordinator-a' }, 'hand-over-to-same'],
    [{ toUserId: 'coordinator-b' }, 'not-a-coordinator'],
    [{ pairings: 0, tasks: 0 }, 'nothing-to-hand-over'],
    [{ pairings: 2 }, 'changed-meanwhile'],
    [{ tasks: 0 }, 'changed-meanwhile'],
  ] as const)('%o: %s, and nothing is moved', async (change, refusal) => {
    const ctx = await withWork(db());
    expect(await handOver(ctx, { ...give, ...change }, key)).toMatchObject({ refusal });
    expect(await ctx.db.pairing.count({ where: { coordinatorUserId: 'third-a' } })).toBe(0);
    expect(await ctx.db.handTask.count({ where: { assigneeUserId: 'third-a' } })).toBe(0);
  });

  it('neither lists nor moves a pair that needs special care', async () => {
    const ctx = await withWork(db(), true);
    const sheet = await readHandOver(ctx, { fromUserId: 'coordinator-a', page: 1 });
    expect(sheet).toMatchObject({ total: 0, rows: [] });
    expect(await handOver(ctx, give, key)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  it('of another branch finds nothing', async () => {
    await withWork(db());
    const ctx = foreign(db());
    expect(await handOver(ctx, { ...give, toUserId: 'coordinator-b' }, key)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    expect((await readHandOver(ctx, { fromUserId: 'coordinator-a', page: 1 })).total).toBe(0);
  });
});
