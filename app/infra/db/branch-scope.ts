import { RELATIONS } from './generated/relations';

/** A query that would have left its branch, or that cannot be shown to stay in it. */
export class BranchScopeError extends Error {
  override readonly name = 'BranchScopeError';
}

/** Narrowed by where; the others by data. */
const READS_OR_CHANGES = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
  'groupBy',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
]);
const CREATES = new Set(['create', 'createMany', 'createManyAndReturn']);

/** Writes to relations that cannot bring in a row of another branch. */
const NESTED_WRITES = new Set([
  'create',
  'createMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
]);
const RELATION_FILTERS = new Set(['is', 'isNot', 'some', 'every', 'none']);

type Args = Readonly<Record<string, unknown>>;

export interface Scope {
  readonly branchId: string;
  /** Prisma names of the models that carry a branch; a relation to any other is refused. */
  readonly models: ReadonlySet<string>;
}

/**
 * The arguments of one operation on `model`, narrowed to the branch. Throws BranchScopeError where
 * they name another branch, lead to a model without one, connect rows, or page by cursor.
 */
export function inBranch(scope: Scope, model: string, operation: string, args: unknown): Args {
  const given = args === undefined ? {} : recordOf(args, operation);
  if ('where' in given && given.where === undefined) refuse(`${model}.${operation}: no filter`);
  if ('cursor' in given) refuse(`${model}.${operation}: page by a filter, not by cursor`);
  for (const part of ['select', 'include', 'orderBy']) checkRelations(scope, model, given[part]);
  if (CREATES.has(operation)) return { ...given, data: dataOf(scope, model, given.data) };
  if (!READS_OR_CHANGES.has(operation)) refuse(`${model}.${operation} has no branch scope`);
  checkWhere(scope, model, given.where);
  const narrowed: Record<string, unknown> = {
    ...given,
    where: { ...recordOf(given.where ?? {}, 'where'), [branchKey(model)]: scope.branchId },
  };
  if ('data' in given) checkData(scope, model, given.data);
  if (operation === 'upsert') {
    checkData(scope, model, given.update);
    narrowed.create = dataOf(scope, model, given.create);
  }
  return narrowed;
}

function branchKey(model: string): string {
  return model === 'Branch' ? 'id' : 'branchId';
}

function dataOf(scope: Scope, model: string, data: unknown): unknown {
  checkData(scope, model, data);
  const own = { [branchKey(model)]: scope.branchId };
  if (Array.isArray(data)) return data.map((row) => ({ ...recordOf(row, 'data'), ...own }));
  return { ...recordOf(data, 'data'), ...own };
}

function checkData(scope: Scope, model: string, data: unknown): void {
  for (const row of listOf(data)) {
    const fields = recordOf(row, 'data');
    checkBranch(scope, model, fields);
    for (const [field, value] of Object.entries(fields)) {
      const target = relationTarget(scope, model, field);
      if (target === undefined) continue;
      for (const [write, argument] of Object.entries(recordOf(value, field))) {
        if (!NESTED_WRITES.has(write)) refuse(`${model}.${field}: ${write} is not allowed`);
        checkNestedWrite(scope, target, argument);
      }
    }
  }
}

/** `argument` is rows to create, filters to delete by, or `{ where, data }`: each is looked through. */
function checkNestedWrite(scope: Scope, model: string, argument: unknown): void {
  for (const each of listOf(argument)) {
    if (!isRecord(each)) continue;
    const { data, where, skipDuplicates: _, ...rest } = each;
    if (data !== undefined) checkData(scope, model, data);
    if (where !== undefined) checkWhere(scope, model, where);
    if (data === undefined && where === undefined) checkFilterOrData(scope, model, rest);
  }
}

function checkFilterOrData(scope: Scope, model: string, value: Args): void {
  const isFilter = ['AND', 'OR', 'NOT'].some((key) => key in value);
  if (isFilter) checkWhere(scope, model, value);
  else checkData(scope, model, value);
}

function checkWhere(scope: Scope, model: string, where: unknown): void {
  for (const each of listOf(where)) {
    const fields = recordOf(each, 'where');
    checkBranch(scope, model, fields);
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'AND' || field === 'OR' || field === 'NOT') {
        checkWhere(scope, model, value);
        continue;
      }
      const target = relationTarget(scope, model, field);
      if (target !== undefined) checkRelationFilter(scope, target, value);
      // A compound key: { branchId_id: { branchId, id } }
      else if (field.includes('_') && isRecord(value)) checkBranch(scope, model, value);
    }
  }
}

function checkRelationFilter(scope: Scope, model: string, value: unknown): void {
  if (!isRecord(value)) return;
  for (const [key, filter] of Object.entries(value)) {
    if (RELATION_FILTERS.has(key)) checkWhere(scope, model, filter ?? undefined);
    else checkWhere(scope, model, { [key]: filter });
  }
}

/** select, include and orderBy: every relation on the way, at any depth. */
function checkRelations(scope: Scope, model: string, value: unknown): void {
  for (const each of listOf(value)) {
    if (!isRecord(each)) continue;
    for (const [field, inner] of Object.entries(each)) {
      if (field === '_count' && isRecord(inner)) checkRelations(scope, model, inner.select);
      const target = relationTarget(scope, model, field);
      if (target === undefined || !isRecord(inner)) continue;
      if ('cursor' in inner) refuse(`${model}.${field}: page by a filter, not by cursor`);
      checkWhere(scope, target, inner.where);
      const { where: _, ...rest } = inner;
      for (const part of ['select', 'include', 'orderBy'])
        checkRelations(scope, target, rest[part]);
      checkRelations(scope, target, rest);
    }
  }
}

function checkBranch(scope: Scope, model: string, fields: Args): void {
  const named = fields[branchKey(model)];
  if (named !== undefined && named !== scope.branchId) refuse(`${model}: another branch is named`);
}

/** Undefined where the field is no relation. */
function relationTarget(scope: Scope, model: string, field: string): string | undefined {
  const target = RELATIONS[model]?.[field];
  if (target === undefined || scope.models.has(target)) return target;
  return refuse(`${model}.${field} leads out of the branch: use ctx.system`);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown, what: string): Args {
  return isRecord(value) ? value : refuse(`${what} must be an object`);
}

function isRecord(value: unknown): value is Args {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new BranchScopeError(message);
}
