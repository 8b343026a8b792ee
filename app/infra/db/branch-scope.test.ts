import { describe, expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { BranchScopeError, inBranch } from './branch-scope';

const scope = { branchId: 'a', models: new Set(['Guide', 'GuidePerson', 'Match', 'Membership']) };
const refused = (model: string, operation: string, args: unknown) =>
  expect(() => inBranch(scope, model, operation, args), JSON.stringify(args)).toThrow(
    BranchScopeError,
  );

describe('a query stays in its branch', () => {
  it('is narrowed beside whatever it asks for', () => {
    const where = { OR: [{ state: 'x' }, { branchId: 'a' }] };
    expect(inBranch(scope, 'Guide', 'findMany', { where })).toEqual({
      where: { ...where, branchId: 'a' },
    });
    expect(inBranch(scope, 'Guide', 'count', undefined)).toEqual({ where: { branchId: 'a' } });
  });

  it('is refused when it names another branch, wherever it does', () => {
    refused('Guide', 'findMany', { where: { branchId: 'b' } });
    refused('Guide', 'findMany', { where: { branchId: { in: ['a', 'b'] } } });
    refused('Guide', 'findMany', { where: { branchId: { not: 'x' } } });
    refused('Guide', 'findMany', { where: { NOT: [{ branchId: 'a' }, { branchId: 'b' }] } });
    refused('Guide', 'findUnique', { where: { branchId_id: { branchId: 'b', id: 'x' } } });
    refused('Guide', 'findMany', { where: { persons: { some: { branchId: 'b' } } } });
    refused('GuidePerson', 'findMany', { where: { guide: { is: { branchId: 'b' } } } });
    refused('GuidePerson', 'findMany', { where: { guide: { branchId: 'b' } } });
    refused('Guide', 'updateMany', { where: {}, data: { branchId: 'b' } });
    refused('Guide', 'create', { data: { branchId: 'b' } });
    refused('Guide', 'createMany', { data: [{ branchId: 'a' }, { branchId: 'b' }] });
    refused('Guide', 'upsert', { where: {}, create: {}, update: { branchId: 'b' } });
  });

  it('cannot take in rows by connecting them', () => {
    for (const write of ['connect', 'connectOrCreate', 'set', 'disconnect', 'upsert']) {
      refused('Guide', 'create', { data: { persons: { [write]: [{ id: 'x' }] } } });
      refused('Guide', 'update', { where: { id: 'g' }, data: { persons: { [write]: [] } } });
    }
    refused('Guide', 'create', { data: { persons: { create: [{ branchId: 'b' }] } } });
    refused('Guide', 'create', {
      data: { persons: { createMany: { data: [{ branchId: 'b' }] } } },
    });
    refused('Guide', 'update', {
      where: { id: 'g' },
      data: { persons: { update: { where: { id: 'p' }, data: { guide: { connect: {} } } } } },
    });
  });

  it('cannot follow a relation out of the branch', () => {
    refused('Membership', 'findMany', { include: { user: true } });
    refused('Membership', 'findMany', { select: { user: { select: { email: true } } } });
    refused('Membership', 'findMany', { where: { user: { is: { email: 'x' } } } });
    refused('Membership', 'findMany', { where: { AND: [{ user: { email: 'x' } }] } });
    refused('Membership', 'findMany', { orderBy: [{ user: { email: 'asc' } }] });
    refused('Guide', 'findMany', { include: { matches: { include: { participant: true } } } });
    refused('Guide', 'findMany', { select: { _count: { select: { campaign: true } } } });
  });

  it('is refused when its filter has gone missing', () => {
    refused('Guide', 'deleteMany', { where: undefined });
  });

  it('pages by filters alone', () => {
    refused('Guide', 'findMany', { cursor: { id: 'x' }, take: 5 });
    refused('Guide', 'findMany', { include: { persons: { cursor: { id: 'x' } } } });
  });

  it('is refused where the operation is not known', () => {
    refused('Guide', 'findRaw', {});
    refused('Guide', 'aggregateRaw', {});
  });
});

describeOnBothEngines('the scoped client', (db) => {
  it('makes a guide with its household in one write', async () => {
    const persons = { create: [{ id: 'p1', firstName: 'Child', isAdult: false }] };
    const { guide } = db().forBranch('branch-a');
    await guide.create({ data: { ...guideRow('branch-a', '1'), persons } });
    expect(await guide.findMany({ include: { persons: true } })).toMatchObject([
      { persons: [{ id: 'p1', branchId: 'branch-a' }] },
    ]);
  });

  it('cannot refer to a row of another branch', async () => {
    await db().system.guide.create({ data: guideRow('branch-b', '1') });
    const own = db().forBranch('branch-a');
    await own.participant.create({ data: participantRow('branch-a', '1') });
    const write = own.match.create({ data: matchRow('branch-a', '1') });
    await expect(write).rejects.toMatchObject({ code: 'P2003' });
  });

  it('crashes on a filter that is undefined instead of reading every row', async () => {
    const filter: Record<string, undefined> = { email: undefined };
    const { guide } = db().forBranch('branch-a');
    await expect(guide.findMany({ where: filter })).rejects.toThrow(/undefined/);
    await expect(guide.deleteMany({ where: filter })).rejects.toThrow(/undefined/);
    await expect(db().system.guide.findMany({ where: filter })).rejects.toThrow(/undefined/);
  });

  it('has no raw queries, no transactions of its own and no models without a branch', () => {
    const own = db().forBranch('branch-a');
    for (const name of [
      '$queryRaw',
      '$executeRawUnsafe',
      '$transaction',
      'user',
      'session',
      'job',
    ]) {
      expect(name in own, name).toBe(false);
    }
  });

  it('needs a branch', () => {
    expect(() => db().forBranch('')).toThrow(BranchScopeError);
  });
});
