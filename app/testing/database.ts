import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { Database, Engine } from '~/infra/db/database';
import { openDatabase } from '~/infra/db/open-database.server';
import { databaseUrl, onServer } from './database-setup';
import { makeTestFolder } from './test-folder';

export interface TestDatabase extends Database {
  /** For a second process or connection. */
  readonly url: string;
  /** Runs SQL of this engine past the client: to look at, or to damage, what the client sees. */
  sql(text: string): Promise<unknown[][]>;
  /** How many statements the work sends, those of transactions' start and end included. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
}

type Opened = Omit<TestDatabase, keyof Database | 'countStatements'> & { remove(): Promise<void> };

/**
 * The same tests on a migrated, empty database of each engine; every test starts with empty tables.
 * Where there is no PostgreSQL server its half is skipped, which `npm test` reports.
 */
export function describeOnBothEngines(name: string, tests: (db: () => TestDatabase) => void): void {
  describe(`${name} (SQLite)`, () => onEngine('sqlite', openSqlite, tests));
  const server = inject('postgresqlServer');
  describe.skipIf(server === null)(`${name} (PostgreSQL)`, () => {
    onEngine('postgresql', openPostgresql, tests);
  });
}

/** For what one engine alone promises. */
export function describeOnSqlite(name: string, tests: (db: () => TestDatabase) => void): void {
  describe(name, () => onEngine('sqlite', openSqlite, tests));
}

function onEngine(
  engine: Engine,
  open: () => Promise<Opened>,
  tests: (db: () => TestDatabase) => void,
): void {
  let current: TestDatabase | undefined;
  let opened: Opened | undefined;
  let statements = 0;
  beforeAll(async () => {
    opened = await open();
    const onStatement = () => {
      statements += 1;
    };
    const database = await openDatabase({ url: opened.url, migrate: false, onStatement });
    const countStatements = async (work: () => Promise<unknown>) => {
      const before = statements;
      await work();
      return statements - before;
    };
    current = { ...database, url: opened.url, sql: opened.sql, countStatements };
  });
  afterEach(() => empty(engine, opened));
  afterAll(async () => {
    await current?.close();
    await opened?.remove();
  });
  tests(() => {
    if (current === undefined) throw new Error('The test database opens before the first test');
    return current;
  });
}

async function empty(engine: Engine, opened: Opened | undefined): Promise<void> {
  if (opened === undefined) return;
  const isOurs = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'AppliedMigration'";
  const list =
    engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND ${isOurs}`
      : `SELECT name FROM (SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public') t WHERE ${isOurs}`;
  const tables = await opened.sql(list);
  const deletes = tables.map(([table]) => `DELETE FROM "${table}";`).join(' ');
  const [off, on] =
    engine === 'sqlite'
      ? ['PRAGMA foreign_keys = OFF;', 'PRAGMA foreign_keys = ON;']
      : ['SET session_replication_role = replica;', 'SET session_replication_role = origin;'];
  await opened.sql(`${off} BEGIN; ${deletes} COMMIT; ${on}`);
}

async function openSqlite(): Promise<Opened> {
  const folder = makeTestFolder();
  const path = join(folder, 'test.db');
  copyFileSync(inject('sqliteTemplate'), path);
  const connection = new BetterSqlite3(path);
  return {
    url: `file:${path}`,
    sql: async (text) => {
      if (!/^\s*(select|pragma \w+$)/i.test(text)) {
        connection.exec(text);
        return [];
      }
      return connection.prepare<[], unknown[]>(text).raw().all();
    },
    remove: async () => {
      connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgresql(): Promise<Opened> {
  const server = inject('postgresqlServer');
  if (server === null) throw new Error('No PostgreSQL server');
  const name = `flyktningguide_test_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE "${name}" TEMPLATE "${server.template}"`);
  const url = databaseUrl(server.url, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    sql: async (text) => (await client.query<unknown[]>({ text, rowMode: 'array' })).rows ?? [],
    remove: async () => {
      await client.end();
      await onServer(server.url, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}
