import { afterAll, describe, expect, it } from 'vitest';
import { createMemo } from '~/infra/memo';
import { openThreads } from '~/infra/threads.server';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, participantRow } from '~/testing/rows';
import {
  getBranchPlan,
  getPlanState,
  type PlanWorld,
  startPlanAgain,
  stopPlanRun,
} from '../plan/branch-plan.query.server';
import { readRound, sizeOfRound } from './read-round.server';

const threads = openThreads({ most: 8 });
afterAll(() => threads.close());
const FOR_EVER = { patienceMs: 60_000 };
const LARGE = { ...FOR_EVER, mostPairsHere: 0 };
const AT = new Date('2026-11-01T08:00:00Z');

function worldOf(): PlanWorld {
  return { memo: createMemo(), threads };
}

/** Everybody suits everybody: all speak Norwegian and are free at the same time. */
async function add(db: TestDatabase, branchId: string, people: number, guides: number) {
  const profile = { availability: ['mon-evening'], interests: ['walking'] };
  const keys = (count: number) => Array.from({ length: count }, (_, n) => `${branchId}-${n}`);
  await db.system.participant.createMany({
    data: keys(people).map((key, n) => ({
      ...participantRow(branchId, key),
      norwegianLevel: 'B1',
      district: 'sentrum',
      // Many have waited equally long.
      waitingSinceOn: n % 3 === 0 ? '2026-09-01' : '2026-10-01',
      profile,
    })),
  });
  await db.system.guide.createMany({
    data: keys(guides).map((key) => ({
      ...guideRow(branchId, key),
      state: 'available',
      profile,
    })),
  });
}

async function ids(db: TestDatabase) {
  const people: string[] = [];
  const guides: string[] = [];
  for await (const slice of readRound(db.forBranch('branch-a'))) {
    people.push(...slice.households.map((row) => row.id));
    guides.push(...slice.guides.map((row) => row.id));
  }
  return { people, guides };
}

async function change(ctx: TestContext, kind: string, of: object, values: object = {}) {
  const at = new Date(AT.getTime() + (await ctx.db.planChange.count()));
  const written = { id: ctx.newId(), branchId: ctx.branchId, byUserId: 'coordinator-a', at };
  await ctx.db.planChange.create({ data: { ...written, kind, values, moved: {}, ...of } });
}

describeOnBothEngines('reading everybody who waits', (db) => {
  it('reads each once, the longest waiting first, over many slices', async () => {
    await addBranches(db());
    await add(db(), 'branch-a', 230, 215);
    const { people, guides } = await ids(db());
    expect([new Set(people).size, people.length]).toEqual([230, 230]);
    expect([new Set(guides).size, guides.length]).toEqual([215, 215]);
    const rows = await db().system.participant.findMany({
      where: { branchId: 'branch-a' },
      orderBy: [{ waitingSinceOn: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    expect(people).toEqual(rows.map((row) => row.id));
  });

  it('leaves out who is protected, has a proposal or has yet to consent', async () => {
    await addBranches(db());
    await add(db(), 'branch-a', 4, 2);
    const set = (n: number, data: object) =>
      db().system.participant.update({ where: { id: `participant-branch-a-${n}` }, data });
    await set(0, { isShielded: true });
    await set(1, { consentToConfirm: true });
    await set(2, { state: 'paused' });
    await db().system.guide.update({
      where: { id: 'guide-branch-a-0' },
      data: { consentToConfirm: true },
    });
    expect(await ids(db())).toEqual({
      people: ['participant-branch-a-3'],
      guides: ['guide-branch-a-1'],
    });
    const size = await sizeOfRound(db().forBranch('branch-a'));
    expect(size).toEqual({ people: 1, guides: 1, isPartial: false });
  });
});

describeOnBothEngines("a branch's plan", (db) => {
  it('is the same in a thread as in the server', async () => {
    await addBranches(db());
    await add(db(), 'branch-a', 12, 9);
    const ctx = contextOn(db());
    const here = await getBranchPlan(ctx, worldOf(), FOR_EVER);
    const there = await getBranchPlan(ctx, worldOf(), LARGE);
    const placements = await there?.ask('placements', {});
    expect(placements?.overview.people).toBe(9);
    expect(placements).toEqual(await here?.ask('placements', {}));
  });

  it('forgets who has come under protection at once, however large the branch', async () => {
    await addBranches(db());
    await add(db(), 'branch-a', 3, 3);
    const ctx = contextOn(db());
    const world = worldOf();
    const before = await getBranchPlan(ctx, world, LARGE);
    expect(await before?.ask('overview', {})).toMatchObject({ waiting: 3 });
    await ctx.db.participant.update({
      where: { id: 'participant-branch-a-0' },
      data: { isShielded: true },
    });
    const after = await getBranchPlan(ctx, world, LARGE);
    expect(await after?.ask('overview', {})).toMatchObject({ waiting: 2 });
  });

  it('keeps what coordinators have saved, and drops pins that cannot be any more', async () => {
    await addBranches(db());
    await add(db(), 'branch-a', 6, 3);
    const ctx = contextOn(db());
    const pair = (p: number, g: number) => ({
      participantId: `participant-branch-a-${p}`,
      guideId: `guide-branch-a-${g}`,
    });
    await change(ctx, 'pin', pair(1, 0));
    // No place is left there, the participant waits no more, the guide has gone, the pair is forbidden.
    await change(ctx, 'pin', pair(2, 0));
    await change(ctx, 'pin', pair(3, 1));
    await change(ctx, 'pin', pair(4, 2));
    await ctx.db.blockedPair.create({
      data: { id: ctx.newId(), branchId: 'branch-a', ...pair(4, 2), reasonCode: 'other', at: AT },
    });
    await change(ctx, 'hold', { participantId: 'participant-branch-a-0' }, { untilOn: null });
    await ctx.db.participant.update({
      where: { id: 'participant-branch-a-3' },
      data: { state: 'withdrawn' },
    });
    const plan = await getBranchPlan(ctx, worldOf(), FOR_EVER);
    const standing = await plan?.ask('standing', {
      ids: [0, 1, 2, 3, 4].map((n) => `participant-branch-a-${n}`),
    });
    expect(standing?.map((one) => one.kind)).toEqual([
      'outside',
      'suggested',
      'suggested',
      'outside',
      'suggested',
    ]);
    expect(standing?.map((one) => one.kind === 'suggested' && one.isPinned)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(standing?.[4]).not.toMatchObject({ guide: 'guide-branch-a-2' });
  });
});

describe('a run belongs to its branch', () => {
  describeOnBothEngines('and', (db) => {
    it('is neither seen nor stopped from another', async () => {
      await addBranches(db());
      await add(db(), 'branch-a', 3, 3);
      await add(db(), 'branch-b', 1, 1);
      const world = worldOf();
      const a = contextOn(db());
      const b = contextOn(db(), {
        branchId: 'branch-b',
        actor: staff('coordinator-b', 'coordinator', 'branch-b'),
      });
      const asked = getBranchPlan(a, world, LARGE);
      expect(await getBranchPlan(a, world, { ...LARGE, patienceMs: 0 })).toBeNull();
      expect(await getPlanState(a, world)).toMatchObject({ kind: 'running' });
      expect(await getPlanState(b, world)).toEqual({ kind: 'none' });
      await stopPlanRun(b, world);
      expect(await getPlanState(a, world)).toMatchObject({ kind: 'running' });
      expect(await (await asked)?.ask('overview', {})).toMatchObject({ people: 3 });

      await stopPlanRun(a, world);
      const anew = getBranchPlan(a, worldOf(), LARGE);
      expect(await (await anew)?.ask('overview', {})).toMatchObject({ people: 3 });
    });

    it('is stopped by its own coordinators, and started again by them', async () => {
      await addBranches(db());
      await add(db(), 'branch-a', 3, 3);
      const world = worldOf();
      const ctx = contextOn(db());
      const asked = getBranchPlan(ctx, world, LARGE);
      expect(await getBranchPlan(ctx, world, { ...LARGE, patienceMs: 0 })).toBeNull();
      await stopPlanRun(ctx, world);
      expect(await asked).toBeNull();
      expect(await getPlanState(ctx, world)).toEqual({ kind: 'halted', why: 'stopped' });
      await startPlanAgain(ctx, world);
      const plan = await getBranchPlan(ctx, world, LARGE);
      expect(await plan?.ask('overview', {})).toMatchObject({ people: 3 });
    });
  });
});
