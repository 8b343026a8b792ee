import type { Clock } from '~/domain/kernel/programme-time';
import type { Database } from './db/database';
import type { Env } from './env.server';
import type { Log } from './log.server';

/**
 * What one running server has, made once by the server process and handed to every request. Modules
 * hold no state of their own: the pages' bundle and the server process are two copies of them.
 */
export interface Runtime {
  readonly env: Env;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}
