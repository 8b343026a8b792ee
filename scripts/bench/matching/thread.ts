import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { startWorker } from '~/infra/held-threads.server';
import type { OnePlan } from './one-plan';
import { REGIONS } from './region';
import type { Report } from './report';

const ONE_PLAN = new URL('one-plan.ts', import.meta.url);
const SIZE = REGIONS.find(({ name }) => name === '10,000 in 10 towns');

/**
 * A large plan in a thread: how long whoever else asks this process for something has to wait
 * meanwhile, and how soon the thread is gone when the plan is given up.
 */
export async function benchThread(to: Report): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const worker = start();
  await once(worker, 'online');
  delay.enable();
  const [plan]: OnePlan[] = await once(worker, 'message');
  delay.disable();
  const longest = delay.max / 1e6 - 5;
  await worker.terminate();

  const givenUp = start();
  await once(givenUp, 'online');
  await after(1500);
  const started = performance.now();
  await givenUp.terminate();
  const stopped = performance.now() - started;

  const megabytes = process.resourceUsage().maxRSS / 1024;
  to.table(
    'A plan of 10,000 × 10,000 in a thread',
    [
      'people to certified plan (ms)',
      'longest wait of others (ms)',
      'gone after giving up (ms)',
      'most memory of the process (MB)',
    ],
    [[plan?.ms ?? Number.NaN, longest, stopped, megabytes]],
  );
  to.atMost('10,000 in a thread: longest wait of others, ms', longest, 50);
}

function start(): Worker {
  return startWorker(ONE_PLAN, { maxOldGenerationSizeMb: 400 }, SIZE);
}
