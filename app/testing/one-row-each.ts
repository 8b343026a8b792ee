import { readFileSync } from 'node:fs';

// One valid row of every model for a given branch, made from the schema itself, so that a model that
// is added later is covered by the tests of the branch scope without anybody's doing.

interface Field {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly hasDefault: boolean;
}

interface Reference {
  readonly model: string;
  readonly fields: readonly string[];
  readonly references: readonly string[];
}

export interface Model {
  /** As in the schema. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly references: readonly Reference[];
  /** Every set of fields that is unique, primary keys included. */
  readonly keys: readonly (readonly string[])[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Models in an order in which each comes after those that it refers to. */
export function readModels(): readonly Model[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const found = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(found.map(([, name]) => name));
  const models = found.map(([, name = '', body = '']) => readModel(name, body, names));
  const ordered: Model[] = [];
  const isPlaced = (name: string) => ordered.some((model) => model.name === name);
  while (ordered.length < models.length) {
    const next = models.find(
      (model) => !isPlaced(model.name) && model.references.every(({ model: to }) => isPlaced(to)),
    );
    if (next === undefined) throw new Error('The models refer to each other in a circle');
    ordered.push(next);
  }
  return ordered;
}

function readModel(name: string, body: string, models: ReadonlySet<string | undefined>): Model {
  const lines = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\?|\[\])?(.*)$/gm)];
  const fields: Field[] = [];
  const references: Reference[] = [];
  const keys: string[][] = [];
  for (const [, field = '', type = '', mark, rest = ''] of lines) {
    if (models.has(type)) {
      const own = listAfter('fields', rest);
      if (own.length > 0) {
        references.push({ model: type, fields: own, references: listAfter('references', rest) });
      }
      continue;
    }
    fields.push({ name: field, type, isOptional: mark === '?', hasDefault: /@default/.test(rest) });
    if (/@id|@unique/.test(rest)) keys.push([field]);
  }
  for (const [, list = ''] of body.matchAll(/^ {2}@@(?:id|unique)\(\[([^\]]+)\]/gm)) {
    keys.push(list.split(/,\s*/));
  }
  return { name, fields, references, keys };
}

function listAfter(word: string, text: string): string[] {
  return new RegExp(`${word}: \\[([^\\]]+)\\]`).exec(text)?.[1]?.split(/,\s*/) ?? [];
}

/** By model name; texts differ per branch, so that the rows of two branches share nothing. */
export function oneRowEach(models: readonly Model[], branchId: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const model of models) {
    const row: Record<string, unknown> = {};
    for (const field of model.fields) {
      const isKey = model.keys.some((key) => key.includes(field.name));
      if (!isKey && (field.isOptional || field.hasDefault) && field.name !== 'branchId') continue;
      row[field.name] = sample(field, `${model.name}-${field.name}-${branchId}`);
    }
    if ('branchId' in row) row.branchId = branchId;
    if (model.name === 'Branch') row.id = branchId;
    for (const { model: to, fields, references } of model.references) {
      fields.forEach((field, index) => {
        if (field in row) row[field] = rows.get(to)?.[references[index] ?? ''];
      });
    }
    rows.set(model.name, row);
  }
  return rows;
}

function sample(field: Field, text: string): unknown {
  switch (field.type) {
    case 'Int':
      return 1;
    case 'Boolean':
      return false;
    case 'DateTime':
      return new Date('2026-11-02T08:00:00Z');
    case 'Json':
      return {};
    case 'Bytes':
      return new Uint8Array([1]);
    default:
      return text;
  }
}

/** What a row is found by: a unique field, or fields that are unique together. */
export function whereOf(key: readonly string[], row: Row): Row {
  const values = Object.fromEntries(key.map((field) => [field, row[field]]));
  return key.length === 1 ? values : { [key.join('_')]: values };
}

/** `PascalCase` as the client says it. */
export function clientName(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}
