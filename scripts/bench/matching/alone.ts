import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, ROUNDS } from './measure';
import type { OnePlan } from './one-plan';
import type { Report } from './report';

const ONE_PLAN = fileURLToPath(new URL('one-plan.ts', import.meta.url));

/** First calls and memory, each in a process of its own: nothing is warm and nothing is shared. */
export function benchAlone(largest: number, to: Report): void {
  const small = alone([40, 60, 1], ROUNDS);
  const rows = [['40 × 60', small.ms, small.megabytes]];
  to.atMost('40 × 60: first call in a new process, ms', small.ms, 25);
  if (largest >= 10_000) {
    const large = alone([10_000, 10_000, 10], 1);
    rows.push(['10,000 in 10 towns', large.ms, large.megabytes]);
    to.atMost('10,000 in 10 towns: memory, MB', large.megabytes, 600);
  }
  to.table('The first call in a process of its own', ['people', 'ms', 'most memory, MB'], rows);
}

function alone(size: readonly number[], times: number): OnePlan {
  const runs = Array.from({ length: times }, (): OnePlan => {
    const args = ['--import', 'tsx', ONE_PLAN, ...size.map(String)];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  return {
    ms: median(runs.map(({ ms }) => ms)),
    people: runs[0]?.people ?? 0,
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}
