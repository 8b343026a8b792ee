import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Engine } from '../app/infra/db/database';
import { MIGRATION_TABLE } from '../app/infra/migration-plan.server';

export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/**
 * SQL that turns the tables behind `factory` into those of the schema; '' when they agree. The tables
 * must be without guard indexes: the engine cannot read partial ones on SQLite.
 */
export async function differenceToSchema(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaFile,
): Promise<string> {
  const engine = await startEngine(factory, schema);
  const ourTable = factory.provider === 'postgres' ? `public.${MIGRATION_TABLE}` : MIGRATION_TABLE;
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [ourTable], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}

export function schemaFile(engine: Engine, content: string): SchemaFile {
  return { path: `schema.${engine}.prisma`, content };
}

async function startEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaFile,
): Promise<SchemaEngine> {
  load();
  return bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

let isLoaded = false;

// The package's own entry imports the .wasm as a module, which Node only does behind a flag. Once:
// the bindings keep views of one instance's memory.
function load(): void {
  if (isLoaded) return;
  const require = createRequire(import.meta.url);
  const folder = require.resolve('@prisma/schema-engine-wasm').replace(/[^/\\]+$/, '');
  const module = new WebAssembly.Module(readFileSync(`${folder}schema_engine_bg.wasm`));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  // Where the engine says why it gave up.
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message: (message: string) => console.error(message),
  });
  isLoaded = true;
}
