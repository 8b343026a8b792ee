import { ownFile } from './db/owner-lock.server';
import { type Target, targetOf } from './db/target';
import { migratePostgresql } from './migrate-postgresql.server';
import { type Migrated, migrateSqlite } from './migrate-sqlite.server';
import { readMigrations } from './migration-plan.server';

export interface MigrateOptions {
  /** Where the embedded database lies when no url is given. */
  readonly dataDir?: string;
  /** Holds one folder of SQL files per engine. */
  readonly folder?: string;
}

/**
 * Brings the database that `url` names to this release: each migration in one transaction, one
 * server at a time, an embedded database that holds anything copied first. `openDatabase` does this
 * by itself; this is for a PostgreSQL role of its own, and for scripts.
 * Throws SchemaRefusedError, or DatabaseInUseError where another process serves the file.
 */
export async function migrate(
  url: string | undefined,
  options: MigrateOptions = {},
): Promise<Migrated> {
  const target = targetOf(url, options.dataDir);
  if (target.engine === 'postgresql') return migrateOwned(target, { folder: options.folder });
  const release = ownFile(target.path);
  try {
    return await migrateOwned(target, { folder: options.folder });
  } finally {
    release();
  }
}

/** For the one who owns the embedded file already; `mayRun` false only checks. */
export async function migrateOwned(
  target: Target,
  { folder, mayRun = true }: { folder?: string | undefined; mayRun?: boolean } = {},
): Promise<Migrated> {
  const known = readMigrations(target.engine, folder);
  return target.engine === 'postgresql'
    ? migratePostgresql(target.url, known, mayRun)
    : migrateSqlite(target.path, known, mayRun);
}
