import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { databaseUrl, onServer } from '../app/testing/database-setup';
import { differenceOnPostgresql, differenceOnSqlite } from './author-migration';
import { withGuards } from './migration-guards';

describe('migrations and schema.prisma', () => {
  it('agree on SQLite', async () => {
    expect(await differenceOnSqlite()).toBe('');
  });

  const server = inject('postgresqlServer');
  it.skipIf(server === null)('agree on PostgreSQL', async () => {
    if (server === null) return;
    const name = `flyktningguide_agree_${process.pid}`;
    await onServer(server.url, `CREATE DATABASE "${name}"`);
    try {
      expect(await differenceOnPostgresql(databaseUrl(server.url, name))).toBe('');
    } finally {
      await onServer(server.url, `DROP DATABASE "${name}" WITH (FORCE)`);
    }
  });

  it('are told apart where a table is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-one-table-'));
    try {
      mkdirSync(join(folder, 'sqlite'));
      writeFileSync(join(folder, 'sqlite/0001_initial.sql'), 'CREATE TABLE "Guide" ("id" TEXT);');
      const difference = await differenceOnSqlite(folder);
      expect(difference).toContain('CREATE TABLE "Participant"');
      expect(difference).toContain('CREATE TABLE "new_Guide"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('withGuards', () => {
  it('gives a rebuilt SQLite table its check and its guard index again', () => {
    const rebuilt =
      'CREATE TABLE "new_Guide" (\n    "id" TEXT\n);\nCREATE TABLE "new_Match" (\n    "id" TEXT\n);';
    const sql = withGuards('sqlite', rebuilt);
    expect(sql).toContain('"id" TEXT,\n    CONSTRAINT "Guide_capacity_check"');
    expect(sql).toContain('CREATE UNIQUE INDEX "Match_open_guard" ON "Match"');
  });

  it('leaves other tables alone', () => {
    expect(withGuards('postgresql', 'CREATE TABLE "Branch" (\n    "id" TEXT\n);')).not.toContain(
      'CHECK',
    );
  });
});
