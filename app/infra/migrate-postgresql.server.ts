import pg from 'pg';
import type { Migrated } from './migrate-sqlite.server';
import {
  type AppliedMigration,
  CREATE_MIGRATION_TABLE,
  hashOf,
  MIGRATION_TABLE,
  type Migration,
  planMigrations,
} from './migration-plan.server';

/** Any number that no other program on the same server is likely to lock. */
const MIGRATION_LOCK = 7_300_451;

/**
 * Brings a PostgreSQL database to this release. Of several servers that start at once one migrates
 * and the others wait for it, at most a minute.
 */
export async function migratePostgresql(
  url: string,
  known: readonly Migration[],
  mayRun: boolean,
): Promise<Migrated> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'flyktningguide-migrate',
  });
  await client.connect();
  try {
    await client.query("SET TimeZone = 'UTC'; SET lock_timeout = '60s'");
    if (mayRun) await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await readApplied(client);
    const waiting = planMigrations(known, applied, await fingerprintOf(client), mayRun);
    for (const migration of waiting) await run(client, migration);
    return { applied: waiting.map((migration) => migration.name) };
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

async function run(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(CREATE_MIGRATION_TABLE);
    await client.query(migration.sql);
    await client.query(`INSERT INTO "${MIGRATION_TABLE}" VALUES ($1, $2, $3, $4)`, [
      migration.name,
      migration.checksum,
      await fingerprintOf(client),
      new Date().toISOString(),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const exists = await client.query<{ found: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS found',
    [`"${MIGRATION_TABLE}"`],
  );
  if (exists.rows[0]?.found !== true) return [];
  const rows = await client.query<AppliedMigration>(
    `SELECT "name", "checksum", "fingerprint" FROM "${MIGRATION_TABLE}" ORDER BY "name" COLLATE "C"`,
  );
  return rows.rows;
}

/** Hash over tables, columns and types and the names of indexes, which no upgrade of the server alters. */
async function fingerprintOf(client: pg.Client): Promise<string> {
  const lines = await client.query<{ line: string }>(
    `SELECT line FROM (
       SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
       FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name <> $1
       UNION ALL
       SELECT tablename || ' ' || indexname FROM pg_indexes
       WHERE schemaname = current_schema() AND tablename <> $1
     ) AS lines ORDER BY line COLLATE "C"`,
    [MIGRATION_TABLE],
  );
  return lines.rows.length === 0 ? '' : hashOf(lines.rows.map((row) => row.line).join('\n'));
}
