import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';

/** One process owns the file, so a wait for another's lock is an accident: it blocks the event loop. */
export const BUSY_TIMEOUT_MS = 250;

/** Makes the file and its folder where they are missing, readable by this account alone. */
export function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

export function applyPragmas(connection: BetterSqlite3.Database): void {
  const mode = connection.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`The database file cannot use a write-ahead log (${mode})`);
  for (const pragma of [
    // An acknowledged write survives a power cut.
    'synchronous = FULL',
    'foreign_keys = ON',
    // Erased text leaves the file.
    'secure_delete = ON',
    'temp_store = MEMORY',
    `busy_timeout = ${BUSY_TIMEOUT_MS}`,
    // A tampered file must not run functions or be read past its cells.
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'wal_autocheckpoint = 1000',
    `journal_size_limit = ${64 * 1024 * 1024}`,
    // In KiB when negative: 32 MiB.
    'cache_size = -32768',
  ]) {
    connection.pragma(pragma);
  }
}
