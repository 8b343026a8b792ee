import { migrateOwned } from '../migrate.server';
import { branchDb } from './branch-db.server';
import { type Client, type OnStatement, postgresqlClient, sqliteClient } from './clients.server';
import type { Database, Engine } from './database';
import { readOpenEnds } from './open-ends.server';
import { ownFile } from './owner-lock.server';
import { targetOf } from './target';

export interface OpenOptions {
  /** DATABASE_URL: empty for the embedded database, `file:path` or `postgresql://…`. */
  readonly url?: string | undefined;
  /** Folder of the embedded database when no url is given; `data` if nothing is said. */
  readonly dataDir?: string;
  /** Runs waiting migrations first, which is the default; false refuses a database that has any. */
  readonly migrate?: boolean;
  /** Hears every statement: for tests that count them. */
  readonly onStatement?: OnStatement;
}

/**
 * Opens and, if need be, migrates the database. Throws DatabaseInUseError when another process owns
 * the embedded file and SchemaRefusedError when the schema is not one that this release can serve.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const target = targetOf(options.url, options.dataDir);
  const release = target.engine === 'sqlite' ? ownFile(target.path) : () => {};
  try {
    await migrateOwned(target, { mayRun: options.migrate !== false });
    const client =
      target.engine === 'sqlite'
        ? sqliteClient(target.path, options.onStatement)
        : postgresqlClient(target.url, options.onStatement);
    await client.$connect();
    return databaseOf(target.engine, client, release);
  } catch (error) {
    release();
    throw error;
  }
}

function databaseOf(engine: Engine, client: Client, release: () => void): Database {
  return {
    engine,
    system: client,
    forBranch: (branchId) => ({
      ...branchDb(client, branchId),
      openEnds: (asked) => readOpenEnds(client, branchId, asked),
    }),
    ping: async () => {
      await client.$queryRaw`SELECT 1`;
    },
    checkpoint: async () => {
      if (engine === 'sqlite') await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    },
    close: async () => {
      await client.$disconnect();
      release();
    },
  };
}
