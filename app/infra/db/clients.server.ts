import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { type PrismaClient, PrismaClient as SqliteClient } from './generated/sqlite/client';
import { postgresAdapter } from './postgres-adapter.server';
import { OneAtATimeSqlite } from './sqlite-adapter.server';

/** The client of the embedded engine gives the types for both: they come from one schema. */
export type Client = PrismaClient;

/** In milliseconds. Inside a transaction nothing waits for a network or hashes a password. */
const transactionOptions = { maxWait: 2_000, timeout: 5_000 };

// 'minimal': an error must not carry what somebody wrote into a log.
const common = { errorFormat: 'minimal', transactionOptions } as const;
const log = [{ emit: 'event', level: 'query' }] as const;

export type OnStatement = (sql: string) => void;

export function sqliteClient(path: string, onStatement?: OnStatement): Client {
  const adapter = new OneAtATimeSqlite(path);
  return onStatement
    ? listening(new SqliteClient({ ...common, adapter, log: [...log] }), onStatement)
    : new SqliteClient({ ...common, adapter });
}

export function postgresqlClient(url: string, onStatement?: OnStatement): Client {
  const adapter = postgresAdapter(url);
  const client = onStatement
    ? listening(new PostgresqlClient({ ...common, adapter, log: [...log] }), onStatement)
    : new PostgresqlClient({ ...common, adapter });
  if (speaksLikeSqlite(client)) return client;
  throw new Error('The PostgreSQL client is not the one generated from the schema');
}

interface Listening {
  $on(event: 'query', listener: (event: { query: string }) => void): unknown;
}

function listening<C extends Listening>(client: C, onStatement: OnStatement): C {
  client.$on('query', (event) => onStatement(event.query));
  return client;
}

// The only place where the two meet. Differences of their types are options of PostgreSQL that
// nobody may use (case-insensitive filters, JSON paths), so the narrower type is safe for both.
// What the constructor hands out is a proxy, no instance of its class.
function speaksLikeSqlite(client: unknown): client is Client {
  return typeof client === 'object' && client !== null && '$transaction' in client;
}
