import { Worker } from 'node:worker_threads';

/** Threads that stay: each holds something large and answers questions about it. */
export const HELD_TASKS = {
  'hold-plan': '../jobs/threads/hold-plan.ts',
} as const;
export type HeldTask = keyof typeof HELD_TASKS;

/** Why a thread is no longer there. `fault`: it broke; `put-away`: idle, or another needed its place. */
export type ThreadEnd = 'ended' | 'put-away' | 'took-too-long' | 'took-too-much' | 'fault';

export interface HeldThread {
  /** Sends a copy; does nothing when the thread has ended. */
  post(message: unknown): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

export interface ThreadListener {
  message(value: unknown): void;
  /** Once, and nothing comes after it. */
  end(why: ThreadEnd): void;
}

export interface HeldLimits {
  /** So many threads at a time; one more puts away the one that has been silent longest. */
  readonly most: number;
  /** Silence after which a thread is put away, in milliseconds. */
  readonly idleMs: number;
  /** So long a thread may work on a message without a word; every message is owed one. */
  readonly busyMs: number;
  /** Milliseconds of a clock that only rises. */
  now(): number;
}

const LIMITS: HeldLimits = {
  most: 4,
  idleMs: 10 * 60_000,
  busyMs: 2 * 60_000,
  now: () => performance.now(),
};
const SWEEP_MS = 30_000;
/** Of a thread's own objects; the long lists of numbers of a plan lie outside and are not counted. */
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 12 };

interface Held {
  readonly worker: Worker;
  readonly stop: (why: ThreadEnd) => void;
  /** Milliseconds: the last message there or from there. */
  usedAt: number;
  /** Since when a message has had no word back; null when none is owed. */
  owingSince: number | null;
}

export class HeldThreads {
  private readonly held = new Set<Held>();
  private readonly sweeper: NodeJS.Timeout;
  private readonly limits: HeldLimits;

  constructor(limits: Partial<HeldLimits> = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  hold(task: HeldTask, listener: ThreadListener): HeldThread {
    this.makeRoom();
    const worker = startWorker(new URL(HELD_TASKS[task], import.meta.url), MEMORY, null);
    // What is kept for later questions must not keep a server alive that wants to stop.
    worker.unref();
    let isOver = false;
    const stop = (why: ThreadEnd) => {
      if (isOver) return;
      isOver = true;
      this.held.delete(held);
      void worker.terminate();
      listener.end(why);
    };
    const now = this.limits.now();
    const held: Held = { worker, stop, usedAt: now, owingSince: null };
    this.held.add(held);
    worker.on('message', (value: unknown) => {
      if (isOver) return;
      held.usedAt = this.limits.now();
      held.owingSince = null;
      listener.message(value);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much' : 'fault');
    });
    worker.on('exit', () => stop('fault'));
    return {
      post: (message) => {
        if (isOver) return;
        held.usedAt = this.limits.now();
        held.owingSince ??= held.usedAt;
        worker.postMessage(message);
      },
      end: () => stop('ended'),
    };
  }

  /** Ends those that nobody has asked for long, or that do not answer; runs by itself now and then. */
  sweep(): void {
    const now = this.limits.now();
    for (const held of [...this.held]) {
      const { owingSince, usedAt } = held;
      if (owingSince !== null && now - owingSince >= this.limits.busyMs) held.stop('took-too-long');
      else if (now - usedAt >= this.limits.idleMs) held.stop('put-away');
    }
  }

  /** Ends all of them: the server stops. */
  close(): void {
    clearInterval(this.sweeper);
    for (const held of [...this.held]) held.stop('ended');
  }

  private makeRoom(): void {
    if (this.held.size < this.limits.most) return;
    const [silent] = [...this.held].sort((a, b) => a.usedAt - b.usedAt);
    silent?.stop('put-away');
  }
}

/** A thread on its own file of app/jobs/threads, which reads `input` from its `workerData`. */
export function startWorker(
  file: URL,
  resourceLimits: { readonly maxOldGenerationSizeMb: number },
  input: unknown,
): Worker {
  return new Worker(new URL('./thread-start.mjs', import.meta.url), {
    workerData: { file: file.href, input },
    execArgv: [],
    // Nothing of the settings (keys, addresses of databases) is of use there.
    env: { NODE_ENV: process.env.NODE_ENV ?? '' },
    resourceLimits,
  });
}
