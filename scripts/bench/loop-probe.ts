import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Put into the server by a benchmark (--import): says over the channel to it how long its event
// loop was held up since the last time it was asked, and how much memory the process has.
const RESOLUTION = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();

/** Processor time of the main thread so far, in milliseconds; Linux alone tells. */
const stat = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
const bytes = Buffer.alloc(64);
function worked(): number {
  const length = readSync(stat, bytes, 0, bytes.length, 0);
  return Number(bytes.toString('latin1', 0, length).split(' ')[0]) / 1e6;
}

let mostMemory = 0;
let longestWork = 0;
let before = worked();
setInterval(() => {
  const now = worked();
  longestWork = Math.max(longestWork, now - before);
  before = now;
}, 2).unref();
setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
}, 20).unref();

export interface Probed {
  /** Longest and 99th-percentile delay in milliseconds, the timer's own 5 taken off. */
  readonly longest: number;
  readonly p99: number;
  /**
   * The most that the main thread worked at a stretch, in milliseconds of processor time: what it
   * holds others up by itself, however busy the machine is.
   */
  readonly work: number;
  /** Megabytes (10⁶) of the process, its threads included: at most since last asked. */
  readonly memory: number;
}

process.on('message', (asked) => {
  if (asked !== 'probe') return;
  process.send?.({
    probed: {
      longest: Math.max(0, delay.max / 1e6 - RESOLUTION),
      p99: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION),
      work: longestWork,
      memory: Math.max(mostMemory, process.memoryUsage.rss()) / 1e6,
    } satisfies Probed,
  });
  delay.reset();
  mostMemory = 0;
  longestWork = 0;
});
process.channel?.unref();
