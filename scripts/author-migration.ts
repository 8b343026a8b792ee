import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { Engine } from '../app/infra/db/database';
import { GUARD_INDEXES } from '../app/infra/db/guards';
import { migrate } from '../app/infra/migrate.server';
import { forPostgresql, sqliteSchema } from './generate';
import { withGuards } from './migration-guards';
import { CatalogReadingPg } from './postgres-catalog';
import { findPostgres, startCluster } from './postgres-cluster';
import { differenceToSchema, schemaFile } from './schema-engine';

// npx tsx scripts/author-migration.ts NAME
// Until the first release NAME is always `initial`, which writes the first migration anew; a
// database that has the old one is refused: remove data/.
// Writes prisma/migrations/{sqlite,postgresql}/NNNN_NAME.sql: what turns the tables that the
// migrations make so far into those of prisma/schema.prisma. Read it before you commit it: a
// renamed column looks like a lost one and a new one.

const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

const dropGuardIndexes = GUARD_INDEXES.map((index) => `DROP INDEX IF EXISTS "${index.name}";`).join(
  '\n',
);

/** SQL from the migrations in `migrations` to the schema, without guards; '' when they agree. */
export async function differenceOnSqlite(migrations = folder): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'flyktningguide-scratch-'));
  try {
    const path = join(scratch, 'scratch.db');
    await migrate(`file:${path}`, { folder: migrations });
    const connection = new BetterSqlite3(path);
    connection.exec(dropGuardIndexes);
    connection.close();
    const schema = schemaFile('sqlite', readFileSync(sqliteSchema, 'utf8'));
    return await differenceToSchema(new PrismaBetterSqlite3({ url: path }), schema);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** As differenceOnSqlite; `url` names an empty database. */
export async function differenceOnPostgresql(url: string, migrations = folder): Promise<string> {
  await migrate(url, { folder: migrations });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(dropGuardIndexes);
  await client.end();
  const schema = schemaFile('postgresql', forPostgresql(readFileSync(sqliteSchema, 'utf8')));
  return differenceToSchema(new CatalogReadingPg(url), schema);
}

async function author(name: string): Promise<void> {
  if (name === 'initial') removeAll();
  const bin = findPostgres();
  if (bin === null) throw new Error('Needs a PostgreSQL server (Debian: apt install postgresql)');
  const cluster = await startCluster(bin);
  try {
    write('sqlite', name, await differenceOnSqlite());
    write('postgresql', name, await differenceOnPostgresql(cluster.url));
  } finally {
    cluster.stop();
  }
}

function removeAll(): void {
  for (const engine of ['sqlite', 'postgresql']) {
    for (const file of readdirSync(join(folder, engine))) {
      if (file.endsWith('.sql')) rmSync(join(folder, engine, file));
    }
  }
}

function write(engine: Engine, name: string, difference: string): void {
  const directory = join(folder, engine);
  const number = readdirSync(directory).filter((file) => file.endsWith('.sql')).length + 1;
  const file = `${String(number).padStart(4, '0')}_${name}.sql`;
  const sql =
    difference === '' ? '-- Nothing to change on this engine.' : withGuards(engine, difference);
  writeFileSync(join(directory, file), `${sql}\n`);
  console.log(`prisma/migrations/${engine}/${file}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2] ?? '';
  if (!/^[a-z0-9-]+$/.test(name))
    throw new Error('Give a name: lowercase letters, digits, hyphens');
  await author(name);
}
