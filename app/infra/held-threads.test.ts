import { afterEach, describe, expect, it } from 'vitest';
import { round } from '~/testing/matching-people';
import { frameOf } from '~/testing/round-rows';
import type { HeldThread, ThreadEnd } from './held-threads.server';
import { openThreads, type Threads } from './threads.server';

const OPEN = { kind: 'open', frame: frameOf(round([], [])) };
let now = 0;
let threads: Threads;

function open(most = 2): void {
  now = 0;
  threads = openThreads({ most, idleMs: 1000, busyMs: 100, now: () => now });
}

interface Held {
  readonly thread: HeldThread;
  /** The next word that it says. */
  heard(): Promise<unknown>;
  readonly ended: Promise<ThreadEnd>;
}

function hold(): Held {
  let hear: (value: unknown) => void = () => undefined;
  let end: (why: ThreadEnd) => void = () => undefined;
  const ended = new Promise<ThreadEnd>((resolve) => {
    end = resolve;
  });
  const thread = threads.hold('hold-plan', { message: (value) => hear(value), end });
  const heard = () =>
    new Promise<unknown>((resolve) => {
      hear = resolve;
    });
  return { thread, heard, ended };
}

async function greeted(): Promise<Held> {
  const held = hold();
  held.thread.post(OPEN);
  await held.heard();
  return held;
}

/** Whether it has ended by now, without waiting for it. */
async function hasEnded({ ended }: Held): Promise<ThreadEnd | 'not yet'> {
  return Promise.race([ended, Promise.resolve('not yet' as const)]);
}

describe('threads that are held', () => {
  afterEach(() => threads.close());

  it('are put away when nobody has used them for long, and not a moment earlier', async () => {
    open();
    const held = await greeted();
    now = 999;
    threads.sweep();
    expect(await hasEnded(held)).toBe('not yet');
    now = 1000;
    threads.sweep();
    expect(await held.ended).toBe('put-away');
  });

  it('are ended when they owe a word for too long', async () => {
    open();
    const held = await greeted();
    held.thread.post(OPEN);
    now = 99;
    threads.sweep();
    expect(await hasEnded(held)).toBe('not yet');
    now = 100;
    threads.sweep();
    expect(await held.ended).toBe('took-too-long');
  });

  it('make room for another: the one that was used longest ago goes', async () => {
    open(2);
    const [first, second] = [await greeted(), await greeted()];
    now = 10;
    first.thread.post(OPEN);
    await first.heard();
    const third = await greeted();
    expect(await second.ended).toBe('put-away');
    expect([await hasEnded(first), await hasEnded(third)]).toEqual(['not yet', 'not yet']);
  });

  it('say that they broke, and all end with the server', async () => {
    open();
    const broken = hold();
    broken.thread.post({ kind: 'build' });
    expect(await broken.ended).toBe('fault');
    const held = await greeted();
    threads.close();
    expect(await held.ended).toBe('ended');
    held.thread.post(OPEN);
  });
});
