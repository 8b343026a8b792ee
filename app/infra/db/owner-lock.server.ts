import { hostname } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';
import { prepareFile } from './sqlite-file.server';

/** Another process serves this database file. */
class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
}

/**
 * Makes this process the one owner of a database file, until release or death. The lock is the
 * operating system's own, held through a small database beside the file: a killed process leaves
 * nothing that must be judged stale, and process numbers that repeat across containers do not matter.
 * Throws DatabaseInUseError at once when somebody else is the owner.
 */
export function ownFile(databasePath: string): () => void {
  const path = `${databasePath}.owner`;
  prepareFile(path);
  const lock = new BetterSqlite3(path, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN IMMEDIATE');
    // Written and committed first, so that others can read who holds the lock that follows.
    lock.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER, host TEXT); DELETE FROM owner');
    lock.prepare('INSERT INTO owner VALUES (?, ?)').run(process.pid, hostname());
    lock.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    const holder = isBusy(error) ? readOwner(lock) : undefined;
    lock.close();
    if (holder === undefined) throw error;
    throw new DatabaseInUseError(
      `${databasePath} is served by ${holder}. Stop that first: two processes on one file lose data. ` +
        'For several servers, use PostgreSQL.',
    );
  }
  return () => lock.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function readOwner(lock: BetterSqlite3.Database): string {
  try {
    const row: unknown = lock.prepare("SELECT pid || ' on ' || host FROM owner").pluck().get();
    return typeof row === 'string' ? `process ${row}` : 'another process';
  } catch {
    return 'another process';
  }
}
