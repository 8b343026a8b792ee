import { expect, it } from 'vitest';
import { searchKeyOf } from '~/domain/people/search-key';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
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
      list = await listGuides(ctx, everybody, 3);
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
      (await listGuides(ctx, { ...everybody, ...filter }, 3)).total;
    expect(await total({ group: 'available' })).toBe(6);
    expect(await total({ sex: 'man' })).toBe(3);
    expect(await total({ text: 'lokke' })).toBe(4);
    expect(await total({ text: 'mohamad' })).toBe(4);
    expect(await total({ text: 'branch-a-3@eksempel.test' })).toBe(1);
    expect(await total({ text: '%' })).toBe(0);
    expect(await total({ isFree: true })).toBe(6);
  });

  it('says of an application when its answer is due, from the third working day on', async () => {
    // 26 October is a Monday: due on Thursday 29, so overdue on 2 November.
    await addMany(2);
    const { rows } = await listGuides(contextOn(db()), { ...everybody, group: 'new' }, 3);
    expect(rows.map(({ answer }) => answer)).toMatchObject([
      { dueOn: '2026-10-29', isOverdue: true },
    ]);
    const later = { data: { stateSince: new Date('2026-10-29T08:00:00Z') } };
    await db().system.guide.updateMany(later);
    const fresh = await listGuides(contextOn(db()), { ...everybody, group: 'new' }, 3);
    expect(fresh.rows.map(({ answer }) => answer)).toEqual([null]);
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
