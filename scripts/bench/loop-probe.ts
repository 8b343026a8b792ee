import { monitorEventLoopDelay } from 'node:perf_hooks';

// Put into the server by a benchmark (--import): says over the channel to it how long its event
// loop was held up since the last time it was asked, and how much memory the process has.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let mostMemory = 0;
setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
}, 20).unref();

export interface Probed {
  /** Longest and 99th-percentile delay in milliseconds, the timer's own 5 taken off. */
  readonly longest: number;
  readonly p99: number;
  /** Megabytes of the process, its threads included: now, and at most since last asked. */
  readonly memory: number;
  readonly mostMemory: number;
}

process.on('message', (asked) => {
  if (asked !== 'probe') return;
  const memory = process.memoryUsage.rss();
  const own = 5;
  process.send?.({
    probed: {
      longest: Math.max(0, delay.max / 1e6 - own),
      p99: Math.max(0, delay.percentile(99) / 1e6 - own),
      memory: memory / 2 ** 20,
      mostMemory: Math.max(mostMemory, memory) / 2 ** 20,
    } satisfies Probed,
  });
  delay.reset();
  mostMemory = 0;
});
process.channel?.unref();
