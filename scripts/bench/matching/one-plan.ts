import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { planPeople } from './plan-people';
import { type RegionSize, region } from './region';

// One plan of one region, and nothing before it, in a process or in a thread of its own:
//   node --import tsx scripts/bench/matching/one-plan.ts HOUSEHOLDS GUIDES TOWNS

export interface OnePlan {
  /** From people to certified plan. */
  readonly ms: number;
  readonly people: number;
  /** Most memory that the process has held so far. */
  readonly megabytes: number;
}

function onePlan(size: RegionSize): OnePlan {
  const { times, plan, isProved } = planPeople(region(size, 1));
  if (!isProved) throw new Error('the certificate does not hold');
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { ms: times.all, people: plan.people, megabytes };
}

if (isMainThread) {
  const [households = 0, guides = 0, towns = 1] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(onePlan({ households, guides, towns })));
} else {
  parentPort?.postMessage(onePlan(workerData.input));
}
