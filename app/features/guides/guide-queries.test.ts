import { expect, it } from 'vitest';
import { searchKeyOf } from '~/domain/people/search-key';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import {
  countUnansweredSignUps,
  listRestEnded,
  listStuckOnboarding,
  listUnansweredSignUps,
  listWaitingGuides,
} from './guide-attention.query.server';
import { countGuidesByGroup, listGuides } from './guide-list.query.server';
import { readGuide } from './guide-record.query.server';

const everybody = { isFree: false, order: 'name' as const, page: 1 };
const names = ['Åse Løkke', 'Мухаммед Ахмад', 'Kari Moen'];

describeOnBothEngines('the list of guides', (db) => {
  const addMany = async (count: number, branchId = 'branch-a') => {
    const rows = Array.from({ length: count }, (_, at) => {
      const [firstName = '', lastName = ''] = (names[at % names.length] ?? '').split(' ');
      return fullGuide(`${branchId}-${at}`, {
        branchId,
        firstName,
        lastName,
        searchKey: searchKeyOf(firstName, lastName),
        state: at % 2 === 0 ? 'available' : 'applied',
        sex: at % 4 === 0 ? 'man' : 'woman',
      });
    });
    await db().system.guide.createMany({ data: rows });
  };

  it('takes at most seven statements for 300 guides, and never one of another branch', async () => {
    await addMany(300);
    await addMany(3, 'branch-b');
    const ctx = contextOn(db());
    let list: Awaited<ReturnType<typeof listGuides>> | undefined;
    const statements = await db().countStatements(async () => {
      list = await listGuides(ctx, everybody);
      await countGuidesByGroup(ctx);
    });
    expect(statements).toBeLessThanOrEqual(7);
    expect(list).toMatchObject({ total: 300, pages: 12 });
    expect(list?.rows).toHaveLength(25);
    expect(list?.rows.every(({ id }) => id.startsWith('branch-a'))).toBe(true);
    expect(await countGuidesByGroup(ctx)).toMatchObject({ new: 150, available: 150, former: 0 });
  });

  it('is narrowed by group, sex and name in any script', async () => {
    await addMany(12);
    const ctx = contextOn(db());
    const total = async (filter: object) =>
      (await listGuides(ctx, { ...everybody, ...filter })).total;
    expect(await total({ group: 'available' })).toBe(6);
    expect(await total({ sex: 'man' })).toBe(3);
    expect(await total({ text: 'lokke' })).toBe(4);
    expect(await total({ text: 'mohamad' })).toBe(4);
    expect(await total({ text: 'branch-a-3@eksempel.test' })).toBe(1);
    expect(await total({ text: '%' })).toBe(0);
    expect(await total({ isFree: true })).toBe(6);
  });

  it('opens a record with few statements and keeps who read it', async () => {
    await addMany(1);
    const ctx = contextOn(db());
    let page: Awaited<ReturnType<typeof readGuide>> = null;
    const statements = await db().countStatements(async () => {
      page = await readGuide(ctx, 'branch-a-0');
    });
    expect(statements).toBeLessThanOrEqual(13);
    expect(page).toMatchObject({ state: 'available', firstName: 'Åse', gaps: [] });
    expect(await db().system.accessEvent.findMany({})).toMatchObject([
      { subjectType: 'guide', subjectId: 'branch-a-0', actorUserId: 'coordinator-a' },
    ]);
    expect(await readGuide(contextOn(db(), { branchId: 'branch-b' }), 'branch-a-0')).toBeNull();
  });
});

describeOnBothEngines('guides who need somebody', (db) => {
  const add = (id: string, change: Parameters<typeof fullGuide>[1]) =>
    db().system.guide.create({ data: fullGuide(id, change) });
  const since = (iso: string) => ({ stateSince: new Date(iso) });

  it('are new ones without an answer on the third working day, unless a coordinator has called', async () => {
    await add('due', since('2026-10-28T10:00:00Z')); // Wednesday: due on Monday 2 November
    await add('early', since('2026-10-29T10:00:00Z'));
    await add('called', since('2026-10-20T10:00:00Z'));
    await add('interested', { state: 'interested', ...since('2026-10-20T10:00:00Z') });
    await add('elsewhere', { branchId: 'branch-b', ...since('2026-10-20T10:00:00Z') });
    await db().system.stateChange.create({
      data: {
        id: 'call',
        branchId: 'branch-a',
        subjectType: 'guide',
        subjectId: 'called',
        event: 'note',
        fromState: 'applied',
        toState: 'applied',
        actorRole: 'coordinator',
        at: new Date('2026-10-21T10:00:00Z'),
      },
    });
    const ctx = contextOn(db(), { clock: fakeClock('2026-11-02T09:00:00+01:00') });
    expect(await listUnansweredSignUps(ctx, { take: 10 })).toMatchObject([
      { id: 'interested', dueOn: '2026-10-23', isOverdue: true },
      { id: 'due', dueOn: '2026-11-02', isOverdue: false },
    ]);
    expect(await countUnansweredSignUps(ctx)).toBe(2);
  });

  it('are those stuck on the checklist, waiting without a match, or back from rest', async () => {
    const now = fakeClock('2026-11-02T09:00:00+01:00');
    await add('stuck', { state: 'onboarding', ...since('2026-10-03T07:00:00Z') });
    await add('quick', { state: 'onboarding', ...since('2026-10-04T07:00:00Z') });
    await add('long', { state: 'available', ...since('2026-09-01T08:00:00Z') });
    await add('month', { state: 'available', ...since('2026-10-01T08:00:00Z') });
    await add('fresh', { state: 'available', ...since('2026-10-20T08:00:00Z') });
    await add('back', { state: 'resting', restingUntilOn: '2026-11-02' });
    await add('away', { state: 'resting', restingUntilOn: '2026-11-03' });
    const ctx = contextOn(db(), { clock: now });
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await listStuckOnboarding(ctx, { take: 9 }))).toEqual(['stuck']);
    expect(await listWaitingGuides(ctx, { take: 9 })).toMatchObject([
      { id: 'long', days: 62, isLong: true },
      { id: 'month', isLong: false },
    ]);
    expect(ids(await listRestEnded(ctx, { take: 9 }))).toEqual(['back']);
  });
});
