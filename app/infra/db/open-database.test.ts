import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow } from '~/testing/rows';
import { openDatabase } from './open-database.server';
import { OneAtATimeSqlite } from './sqlite-adapter.server';
import { targetOf } from './target';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flyktningguide-open-'));
  path = join(folder, 'data/flyktningguide.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('where the database is', () => {
  it('is read from DATABASE_URL', () => {
    const file = join('data', 'flyktningguide.db');
    expect(targetOf(undefined)).toEqual({ engine: 'sqlite', path: file });
    expect(targetOf('', '/srv')).toEqual({
      engine: 'sqlite',
      path: join('/srv', 'flyktningguide.db'),
    });
    expect(targetOf('file:./x.db')).toEqual({ engine: 'sqlite', path: './x.db' });
    expect(targetOf('file:///srv/x.db')).toEqual({ engine: 'sqlite', path: '/srv/x.db' });
    const url = 'postgresql://app@db/flyktningguide';
    expect(targetOf(url)).toEqual({ engine: 'postgresql', url });
    for (const wrong of ['mysql://x', 'file:', 'file::memory:', ':memory:', 'x.db']) {
      expect(() => targetOf(wrong), wrong).toThrow('DATABASE_URL');
    }
  });
});

describe('the embedded database', () => {
  const open = () => openDatabase({ dataDir: join(folder, 'data') });

  it('is made on first use, for this account alone', async () => {
    const database = await open();
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, 'data'))) {
      expect(statSync(join(folder, 'data', name)).mode & 0o777, name).toBe(0o600);
    }
    await database.close();
  });

  it('waits for the disk, checks what it reads and erases what is deleted', async () => {
    await (await open()).close();
    const adapter = await new OneAtATimeSqlite(path).connect();
    const ask = async (pragma: string) => {
      const query = { sql: `PRAGMA ${pragma}`, args: [], argTypes: [] };
      return (await adapter.queryRaw(query)).rows[0]?.[0];
    };
    expect(await ask('journal_mode')).toBe('wal');
    expect(await ask('synchronous')).toBe(2);
    expect(await ask('foreign_keys')).toBe(1);
    expect(await ask('secure_delete')).toBe(1);
    expect(await ask('busy_timeout')).toBe(250);
    expect(await ask('trusted_schema')).toBe(0);
    expect(await ask('cell_size_check')).toBe(1);
    await adapter.dispose();
  });

  it('has one owner: a second process is told who', async () => {
    const database = await open();
    await expect(open()).rejects.toThrow(`served by process ${process.pid}`);
    await database.close();
    await (await open()).close();
  });

  it('is free again after its owner was killed', async () => {
    await (await open()).close();
    const script = 'app/testing/write-until-killed.ts';
    const args = ['--import', 'tsx', script, `file:${path}`];
    const owner = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(owner.stdout, 'data');
    await expect(open()).rejects.toThrow(`served by process ${owner.pid}`);
    owner.kill('SIGKILL');
    await once(owner, 'close');
    await (await open()).close();
  });

  it('says when it cannot be opened, and lets go of the file', async () => {
    const database = await open();
    await database.close();
    const connection = new BetterSqlite3(path);
    connection.exec('CREATE TABLE "Other" ("id" INTEGER)');
    connection.close();
    await expect(open()).rejects.toMatchObject({ refusal: 'half-applied' });
    await expect(open()).rejects.toMatchObject({ refusal: 'half-applied' });
  });
});

const CANARY = 'Kanarifugl-Kvitsøy-';
const people = Array.from({ length: 200 }, (_, index) => `${CANARY}${index}`);

/** How often the canary stands in the bytes of the file and of its write-ahead log. */
function canariesIn(file: string): number {
  const files = [file, `${file}-wal`].filter((each) => existsSync(each));
  return files.reduce(
    (sum, each) => sum + readFileSync(each).toString('latin1').split(latin1(CANARY)).length - 1,
    0,
  );
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe('text that was erased', () => {
  it('leaves the file and its log', async () => {
    const database = await openDatabase({ url: `file:${path}` });
    const { guide } = database.system;
    await guide.createMany({
      data: people.map((firstName, n) => ({ ...guideRow('branch-a', String(n)), firstName })),
    });
    await database.checkpoint();
    expect(canariesIn(path)).toBeGreaterThan(100);
    await guide.updateMany({ where: { id: 'guide-7' }, data: { firstName: 'erased' } });
    await guide.deleteMany({ where: { id: { not: 'guide-7' } } });
    await database.checkpoint();
    expect(canariesIn(path)).toBe(0);
    await database.close();
  });

  it('would stay without secure_delete', () => {
    const file = join(folder, 'careless.db');
    const connection = new BetterSqlite3(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('secure_delete = OFF');
    connection.exec('CREATE TABLE person (name TEXT)');
    const insert = connection.prepare('INSERT INTO person VALUES (?)');
    for (const name of people) insert.run(name);
    connection.exec('DELETE FROM person');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(canariesIn(file)).toBeGreaterThan(100);
    connection.close();
  });
});

describeOnBothEngines('an open database', (db) => {
  it('answers a ping', async () => {
    await db().ping();
    await db().checkpoint();
  });

  it('counts the statements of a piece of work', async () => {
    const two = () => Promise.all([db().system.guide.count(), db().system.user.count()]);
    expect(await db().countStatements(two)).toBe(2);
  });
});
