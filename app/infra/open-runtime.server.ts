import { systemClock } from './clock.server';
import { openDatabase } from './db/open-database.server';
import type { Env } from './env.server';
import { openLog } from './log.server';
import type { Runtime } from './runtime';

/** Opens everything a server or script needs, with the schema brought up to date. */
export async function openRuntime(env: Env): Promise<Runtime> {
  const log = openLog(env.logLevel);
  const database = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  return { env, log, database, clock: systemClock };
}
