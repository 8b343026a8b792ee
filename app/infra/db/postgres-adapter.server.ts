import { PrismaPg } from '@prisma/adapter-pg';

/** Connections per process. */
const POOL_SIZE = 10;

/** Limits in milliseconds; reference: docs/architecture, "limits". */
function postgresConfig(url: string) {
  return {
    connectionString: url,
    max: POOL_SIZE,
    application_name: 'flyktningguide',
    connectionTimeoutMillis: 2_000,
    statement_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    // Days and moments are ours to interpret; an acknowledged write survives a power cut.
    options: '-c TimeZone=UTC -c synchronous_commit=on',
  };
}

export function postgresAdapter(url: string): PrismaPg {
  return new PrismaPg(postgresConfig(url), {
    // A connection that breaks while idle is replaced by the pool; nobody waits for its error.
    onPoolError: () => {},
    onConnectionError: () => {},
  });
}
