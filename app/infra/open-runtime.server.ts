import { systemClock } from './clock.server';
import { openDatabase } from './db/open-database.server';
import { openDemoClock } from './demo-clock.server';
import type { Env } from './env.server';
import { openLog } from './log.server';
import { createMemo } from './memo';
import { openPdfPrinter } from './pdf/pdf-printer.server';
import { openLimits } from './rate-limits.server';
import type { Demo, Runtime } from './runtime';
import { openThreads } from './threads.server';

/**
 * Opens everything a server or script needs, with the schema brought up to date. The demo needs
 * `seed`, the story it shows; outside the demo it is not looked at.
 */
export async function openRuntime(env: Env, seed?: Demo['seed']): Promise<Runtime> {
  const log = openLog(env.logLevel);
  const database = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  const limits = await openLimits(database.system);
  const parts = {
    env,
    log,
    database,
    limits,
    memo: createMemo(),
    threads: openThreads(),
    pdf: openPdfPrinter(env),
  };
  if (!env.isDemo || !seed) return { ...parts, clock: systemClock, demo: null };
  const clock = await openDemoClock(database.system);
  return { ...parts, clock, demo: { clock, seed } };
}
