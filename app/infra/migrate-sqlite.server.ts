import { closeSync, fsyncSync, openSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { applyPragmas, prepareFile } from './db/sqlite-file.server';
import {
  type AppliedMigration,
  CREATE_MIGRATION_TABLE,
  hashOf,
  MIGRATION_TABLE,
  type Migration,
  planMigrations,
} from './migration-plan.server';

/** Brings an embedded database to this release. The caller owns the file (see owner-lock). */
export function migrateSqlite(
  path: string,
  known: readonly Migration[],
  mayRun: boolean,
): Migrated {
  prepareFile(path);
  const connection = new BetterSqlite3(path);
  try {
    applyPragmas(connection);
    const applied = readApplied(connection);
    const waiting = planMigrations(known, applied, fingerprintOf(connection), mayRun);
    const first = waiting[0];
    if (first === undefined) return { applied: [] };
    const copy = applied.length > 0 ? copyAside(connection, path, first.name) : undefined;
    connection.pragma('foreign_keys = OFF');
    for (const migration of waiting) run(connection, migration);
    const names = waiting.map((migration) => migration.name);
    return copy === undefined ? { applied: names } : { applied: names, copy };
  } finally {
    connection.close();
  }
}

export interface Migrated {
  /** Names of the migrations that were run now. */
  readonly applied: readonly string[];
  /** Where the database was copied to before, if it held anything. */
  readonly copy?: string;
}

function run(connection: BetterSqlite3.Database, migration: Migration): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec(CREATE_MIGRATION_TABLE);
    connection.exec(migration.sql);
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`Migration ${migration.name} would leave rows that refer to nothing`);
    }
    connection
      .prepare(`INSERT INTO "${MIGRATION_TABLE}" VALUES (?, ?, ?, ?)`)
      .run(migration.name, migration.checksum, fingerprintOf(connection), new Date().toISOString());
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function readApplied(connection: BetterSqlite3.Database): AppliedMigration[] {
  const exists = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
    .get(MIGRATION_TABLE);
  if (exists === undefined) return [];
  return connection
    .prepare<[], AppliedMigration>(
      `SELECT "name", "checksum", "fingerprint" FROM "${MIGRATION_TABLE}" ORDER BY "name"`,
    )
    .all();
}

/** Hash over every table, index and trigger as SQLite keeps their text. */
function fingerprintOf(connection: BetterSqlite3.Database): string {
  const lines = connection
    .prepare<[string], string>(
      `SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> ? ORDER BY type, name`,
    )
    .pluck()
    .all(MIGRATION_TABLE);
  return lines.length === 0 ? '' : hashOf(lines.join('\n'));
}

function copyAside(connection: BetterSqlite3.Database, path: string, before: string): string {
  const moment = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const copy = `${path}.before-${before}-${moment}`;
  const file = openSync(copy, 'wx', 0o600);
  try {
    connection.prepare('VACUUM INTO ?').run(copy);
    const check = new BetterSqlite3(copy, { readonly: true });
    const verdict = check.pragma('quick_check', { simple: true });
    check.close();
    if (verdict !== 'ok') throw new Error(`The copy before the migration is damaged: ${copy}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return copy;
}
