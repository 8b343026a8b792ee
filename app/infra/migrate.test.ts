import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { databaseUrl, onServer } from '~/testing/database-setup';
import { ownFile } from './db/owner-lock.server';
import { targetOf } from './db/target';
import { migrate, migrateOwned } from './migrate.server';

const FIRST = 'CREATE TABLE "Hut" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);';
const SECOND = 'ALTER TABLE "Hut" ADD COLUMN "beds" INTEGER;';

interface World {
  readonly url: string;
  sql(text: string): Promise<unknown[][]>;
  remove(): Promise<void>;
}

function sqliteWorld(folder: string): World {
  const path = join(folder, 'hut.db');
  return {
    url: `file:${path}`,
    sql: async (text) => {
      const connection = new BetterSqlite3(path);
      const statement = connection.prepare<[], unknown[]>(text);
      const rows = statement.reader ? statement.raw().all() : [];
      if (!statement.reader) statement.run();
      connection.close();
      return rows;
    },
    remove: async () => {},
  };
}

async function postgresqlWorld(folder: string): Promise<World> {
  const server = inject('postgresqlServer');
  if (server === null) throw new Error('No PostgreSQL server');
  const name = folder.replace(/\W/g, '').toLowerCase();
  await onServer(server.url, `CREATE DATABASE "${name}"`);
  const url = databaseUrl(server.url, name);
  return {
    url,
    sql: async (text) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
      await client.end();
      return rows;
    },
    remove: () => onServer(server.url, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flyktningguide-migrate-'));
  for (const engine of ['sqlite', 'postgresql']) mkdirSync(join(folder, engine));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the next release would bring it; null takes it away again. */
function release(name: string, sql: string | null): void {
  for (const engine of ['sqlite', 'postgresql']) {
    const file = join(folder, engine, `${name}.sql`);
    if (sql === null) rmSync(file);
    else writeFileSync(file, sql);
  }
}

function migrates(open: () => World | Promise<World>): void {
  let world: World;
  beforeEach(async () => {
    world = await open();
    release('0001_hut', FIRST);
  });
  afterEach(() => world.remove());
  const run = () => migrate(world.url, { folder });
  const refused = (refusal: string) => expect(run()).rejects.toMatchObject({ refusal });

  it('runs each migration once, in order', async () => {
    release('0002_beds', SECOND);
    expect((await run()).applied).toEqual(['0001_hut', '0002_beds']);
    expect((await run()).applied).toEqual([]);
    await world.sql(`INSERT INTO "Hut" VALUES (1, 'x', 4)`);
  });

  it('leaves everything as it was when one fails, and goes on when it is mended', async () => {
    await run();
    release('0002_beds', `${SECOND} INSERT INTO "Nowhere" VALUES (1);`);
    await expect(run()).rejects.toThrow(/Nowhere/i);
    await world.sql(`INSERT INTO "Hut" VALUES (1, 'two columns')`);
    release('0002_beds', SECOND);
    expect((await run()).applied).toEqual(['0002_beds']);
    expect(await world.sql('SELECT * FROM "Hut"')).toEqual([[1, 'two columns', null]]);
  });

  it('refuses a database that a later release wrote', async () => {
    release('0002_beds', SECOND);
    await run();
    release('0002_beds', null);
    await refused('newer');
  });

  it('refuses a migration that was changed after it was run', async () => {
    await run();
    release('0001_hut', `${FIRST} -- changed`);
    await refused('changed');
  });

  it('takes other line ends for no change', async () => {
    await run();
    release('0002_beds', SECOND.replace(' ADD', '\n ADD'));
    await run();
    release('0002_beds', SECOND.replace(' ADD', '\r\n ADD'));
    expect((await run()).applied).toEqual([]);
  });

  it('refuses tables that differ from what the migrations made', async () => {
    await run();
    await world.sql('ALTER TABLE "Hut" ADD COLUMN "by hand" INTEGER');
    await refused('half-applied');
  });

  it('refuses the database of another program', async () => {
    await world.sql('CREATE TABLE "Other" ("id" INTEGER)');
    await refused('foreign');
  });

  it('only looks where it may not change anything', async () => {
    const check = () => migrateOwned(targetOf(world.url), { folder, mayRun: false });
    await expect(check()).rejects.toMatchObject({ refusal: 'behind' });
    await run();
    expect((await check()).applied).toEqual([]);
  });
}

describe('the migrator on SQLite', () => {
  migrates(() => sqliteWorld(folder));
  const url = () => `file:${join(folder, 'hut.db')}`;

  it('copies a database that holds anything, readable by this account alone', async () => {
    release('0001_hut', FIRST);
    expect((await migrate(url(), { folder })).copy).toBeUndefined();
    const world = sqliteWorld(folder);
    await world.sql(`INSERT INTO "Hut" VALUES (1, 'kept')`);
    release('0002_beds', SECOND);
    const { copy = '' } = await migrate(url(), { folder });
    expect(copy).toContain('hut.db.before-0002_beds-');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const connection = new BetterSqlite3(copy, { readonly: true });
    expect(connection.prepare('SELECT name FROM "Hut"').pluck().all()).toEqual(['kept']);
    connection.close();
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toHaveLength(1);
  });

  it('refuses to leave rows that refer to nothing', async () => {
    release('0001_hut', `${FIRST} CREATE TABLE "Bed" ("hut" INTEGER REFERENCES "Hut" ("id"));`);
    await migrate(url(), { folder });
    release('0002_orphan', 'INSERT INTO "Bed" VALUES (7);');
    await expect(migrate(url(), { folder })).rejects.toThrow('refer to nothing');
  });

  it('leaves a file alone that another process serves', async () => {
    release('0001_hut', FIRST);
    const letGo = ownFile(join(folder, 'hut.db'));
    await expect(migrate(url(), { folder })).rejects.toThrow(/is served by process/);
    letGo();
    await migrate(url(), { folder });
  });
});

describe.skipIf(inject('postgresqlServer') === null)('the migrator on PostgreSQL', () => {
  migrates(() => postgresqlWorld(folder));

  it('lets one of several servers migrate and the others wait', async () => {
    release('0001_hut', FIRST);
    const world = await postgresqlWorld(join(folder, 'several'));
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(world.url, { folder })));
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['0001_hut']);
    await world.remove();
  });
});
