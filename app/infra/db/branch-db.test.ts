import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import {
  clientName,
  type Model,
  oneRowEach,
  type Row,
  readModels,
  whereOf,
} from '~/testing/one-row-each';
import { BranchScopeError } from './branch-scope';
import { BRANCH_MODELS } from './database';

const models = readModels();
const scoped = new Set<string>(BRANCH_MODELS);

/** They carry a branch or belong to none, and are reached through `ctx.system` alone. */
const SYSTEM_MODELS = [
  'User',
  'Session',
  'RecoveryCode',
  'AccessToken',
  'RateLimiterFlexible',
  'IdempotencyKey',
  'Job',
  'Installation',
];

function call(client: object, model: string, operation: string, args: unknown): Promise<unknown> {
  const delegate: unknown = Reflect.get(client, clientName(model));
  if (typeof delegate !== 'object' || delegate === null) throw new Error(`no model ${model}`);
  const run: unknown = Reflect.get(delegate, operation);
  if (typeof run !== 'function') throw new Error(`${model} cannot ${operation}`);
  return Reflect.apply(run, delegate, [args]);
}

/** Found nothing, or was refused for naming another branch. */
async function nothing(found: Promise<unknown>): Promise<boolean> {
  try {
    const result = await found;
    return result === null || (Array.isArray(result) && result.length === 0);
  } catch (error) {
    return error instanceof BranchScopeError;
  }
}

/** A field that may be written without touching a key; the row's own value. */
function anyChange(model: Model, row: Row): Row {
  const tied = new Set([
    'branchId',
    ...model.keys.flat(),
    ...model.references.flatMap(({ fields }) => fields),
  ]);
  const free = model.fields.find((field) => field.name in row && !tied.has(field.name));
  const field = free?.name ?? 'userId';
  return { [field]: row[field] };
}

describe('the branch scope knows every model', () => {
  it('has each model in the branch or in the system, and none in both', () => {
    const expected = models.map(({ name }) => name).filter((name) => !SYSTEM_MODELS.includes(name));
    expect([...BRANCH_MODELS].sort()).toEqual(expected.map(clientName).sort());
  });

  it('finds the branch in every reference between models of a branch', () => {
    const loose = models.flatMap(({ name, references }) =>
      references
        .filter(({ model }) => model !== 'Branch' && scoped.has(clientName(model)))
        .filter(({ fields, references: to }) => fields[to.indexOf('branchId')] !== 'branchId')
        .map(({ model }) => `${name} → ${model}`),
    );
    expect(loose).toEqual([]);
  });
});

describeOnBothEngines('a branch sees and touches its own rows alone', (db) => {
  const own = oneRowEach(models, 'branch-a');
  const foreign = oneRowEach(models, 'branch-b');

  beforeEach(async () => {
    await db().system.$transaction(async (tx) => {
      for (const { name } of models) {
        await call(tx, name, 'createMany', { data: [own.get(name), foreign.get(name)] });
      }
    });
  });

  const inBranch = models.filter(({ name }) => scoped.has(clientName(name)));
  it.each(
    inBranch.map((model) => [model.name, model] as const),
  )('%s: a foreign row is neither read, changed, made nor deleted', async (name, model) => {
    const row = foreign.get(name) ?? {};
    const key = model.keys[0] ?? [];
    const where = whereOf(key, row);
    const change = anyChange(model, row);
    const ask = (operation: string, args: unknown) =>
      call(db().forBranch('branch-a'), name, operation, args);
    const foreignRow = () => call(db().system, name, 'findUnique', { where });
    const before = await foreignRow();

    for (const unique of model.keys) {
      expect(await nothing(ask('findUnique', { where: whereOf(unique, row) }))).toBe(true);
    }
    await expect(ask('findUniqueOrThrow', { where })).rejects.toThrow();
    const filter = Object.fromEntries(key.map((field) => [field, row[field]]));
    expect(await nothing(ask('findFirst', { where: filter }))).toBe(true);
    await expect(ask('findFirstOrThrow', { where: filter })).rejects.toThrow();
    expect(await nothing(ask('findMany', { where: { OR: [filter] } }))).toBe(true);
    expect(await ask('findMany', undefined)).toMatchObject([own.get(name) ?? {}]);
    expect(await ask('count', undefined)).toBe(1);
    expect(await ask('aggregate', { _count: true })).toMatchObject({ _count: 1 });
    expect(await ask('groupBy', { by: key })).toHaveLength(1);

    await expect(ask('update', { where, data: change })).rejects.toThrow();
    expect(await ask('updateMany', { data: change })).toEqual({ count: 1 });
    expect(await ask('updateManyAndReturn', { data: change })).toHaveLength(1);
    await expect(ask('upsert', { where, update: change, create: row })).rejects.toThrow();
    const stolen = { ...row, ...(name === 'Branch' ? {} : { branchId: 'branch-a' }) };
    await expect(ask('upsert', { where, update: change, create: stolen })).rejects.toThrow();
    expect(await foreignRow()).toEqual(before);

    for (const operation of ['create', 'createMany', 'createManyAndReturn']) {
      const data = operation === 'create' ? row : [row];
      await expect(ask(operation, { data })).rejects.toThrow(BranchScopeError);
    }
    expect(await call(db().system, name, 'count', {})).toBe(2);

    await expect(ask('delete', { where })).rejects.toThrow();
    // Other own rows may hold on to the own one; the foreign one has to stay either way.
    await ask('deleteMany', undefined).catch(() => undefined);
    expect(await foreignRow()).toEqual(before);
  });
});
