import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './db/database';
import { SchemaRefusedError } from './schema-refused';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex, the same whatever line ends the checkout has. */
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  /** What the tables looked like right after it. */
  readonly fingerprint: string;
}

/** The table of applied migrations, the same on both engines. */
export const MIGRATION_TABLE = 'AppliedMigration';
export const CREATE_MIGRATION_TABLE = `CREATE TABLE IF NOT EXISTS "${MIGRATION_TABLE}" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "checksum" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "appliedAt" TEXT NOT NULL
)`;

/** Migrations of this release in order; `folder` holds one folder per engine. */
export function readMigrations(engine: Engine, folder = 'prisma/migrations'): Migration[] {
  const directory = join(folder, engine);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n');
      return { name: file.replace(/\.sql$/, ''), sql, checksum: hashOf(sql) };
    });
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * What is left to run. `fingerprint` is of the tables as they stand now, '' for an empty database.
 * Throws SchemaRefusedError where running anything, or serving, would do harm.
 */
export function planMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
  fingerprint: string,
  mayRun = true,
): readonly Migration[] {
  for (const [index, row] of applied.entries()) checkAgainst(known, row, index);
  const expected = applied.at(-1)?.fingerprint ?? '';
  if (fingerprint !== expected) {
    throw applied.length === 0
      ? new SchemaRefusedError('foreign', 'The database holds tables of another program.')
      : new SchemaRefusedError(
          'half-applied',
          'The tables are not those that the migrations made. Restore a backup.',
        );
  }
  const waiting = known.slice(applied.length);
  if (waiting.length > 0 && !mayRun) {
    const names = waiting.map((migration) => migration.name).join(', ');
    throw new SchemaRefusedError('behind', `Run the migrations first: ${names}.`);
  }
  return waiting;
}

function checkAgainst(known: readonly Migration[], row: AppliedMigration, index: number): void {
  if (!known.some((migration) => migration.name === row.name)) {
    throw new SchemaRefusedError(
      'newer',
      `A later release wrote the database (it has ${row.name}). Install that release, or restore the copy that was made before it.`,
    );
  }
  const migration = known[index];
  if (migration?.name !== row.name || migration.checksum !== row.checksum) {
    throw new SchemaRefusedError(
      'changed',
      `Migration ${row.name} of the database is not the one of this release.`,
    );
  }
}
