import type { Result } from '~/domain/kernel/result';
import {
  type HeldLimits,
  type HeldTask,
  type HeldThread,
  HeldThreads,
  startWorker,
  type ThreadListener,
} from './held-threads.server';

/** Work that would hold up everybody else if the server did it itself. */
export const THREAD_TASKS = {
  'read-spreadsheet': '../jobs/threads/read-spreadsheet.ts',
} as const;
export type ThreadTask = keyof typeof THREAD_TASKS;

export type ThreadRefusal = 'took-too-long' | 'took-too-much' | 'server-busy';

/** Threads of the server process; the pages' bundle asks for them through the runtime. */
export interface Threads {
  /** Runs a task on a thread of its own, with limits on time and memory; the input is copied. */
  run(task: ThreadTask, input: unknown): Promise<Result<unknown, ThreadRefusal>>;
  /** Starts a thread that stays and is spoken to, until it is ended or has been silent for long. */
  hold(task: HeldTask, listener: ThreadListener): HeldThread;
  /** Ends held threads that nobody uses or that do not answer; runs by itself now and then. */
  sweep(): void;
  /** Ends the threads that are held: the server stops. */
  close(): void;
}

const AT_ONCE = 2;
const WAITING = 10;
const SECONDS = 60;
const MEMORY_MB = 512;

export function openThreads(limits: Partial<HeldLimits> = {}): Threads {
  const waiting: (() => void)[] = [];
  const held = new HeldThreads(limits);
  let running = 0;
  return {
    async run(task, input) {
      if (running >= AT_ONCE) {
        if (waiting.length >= WAITING) return { ok: false, refusal: 'server-busy' };
        await new Promise<void>((resume) => waiting.push(resume));
      }
      running += 1;
      try {
        return await runOnce(new URL(THREAD_TASKS[task], import.meta.url), input);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
    hold: (task, listener) => held.hold(task, listener),
    sweep: () => held.sweep(),
    close: () => held.close(),
  };
}

async function runOnce(file: URL, input: unknown): Promise<Result<unknown, ThreadRefusal>> {
  const worker = startWorker(file, { maxOldGenerationSizeMb: MEMORY_MB }, input);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve({ ok: false, refusal: 'took-too-long' }), SECONDS * 1000);
      worker.once('message', (value: unknown) => resolve({ ok: true, value }));
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          resolve({ ok: false, refusal: 'took-too-much' });
        } else reject(error);
      });
      worker.once('exit', () => reject(new Error('The thread ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
