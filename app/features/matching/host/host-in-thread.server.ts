import type { Threads } from '~/infra/threads.server';
import type { PlanNote } from '../plan/open-plan';
import type { Answered, Asked, Question } from '../questions';
import type { RoundFrame, RoundSlice } from './gather-round';
import { type HostEnd, type OnProgress, PlanGone, type PlanHost } from './plan-host';
import type { FromThread, ToThread } from './plan-messages';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}
const BUILD = 0;

/** A plan in a thread of its own: it is read into it, built and asked there, by messages. */
export function hostInThread(
  threads: Pick<Threads, 'hold'>,
  frame: RoundFrame,
  onProgress: OnProgress,
): PlanHost {
  return new ThreadHost(threads, frame, onProgress);
}

class ThreadHost implements PlanHost {
  readonly kind = 'thread';
  ended: HostEnd | null = null;
  readonly whenEnded: Promise<HostEnd>;
  private readonly thread;
  private readonly pending = new Map<number, Pending>();
  private lastId = BUILD;
  private isRetired = false;

  constructor(
    threads: Pick<Threads, 'hold'>,
    frame: RoundFrame,
    private onProgress: OnProgress,
  ) {
    let tell: (why: HostEnd) => void = () => undefined;
    this.whenEnded = new Promise((resolve) => {
      tell = resolve;
    });
    this.thread = threads.hold('hold-plan', {
      message: (value) => this.hear(value as FromThread),
      end: (why) => {
        this.ended = why;
        tell(why);
        for (const one of this.pending.values()) one.reject(new PlanGone(why));
        this.pending.clear();
      },
    });
    this.say({ kind: 'open', frame });
  }

  /** The same thread: two of them would need the room of two large plans. */
  renew(frame: RoundFrame, onProgress: OnProgress): PlanHost | null {
    if (this.ended !== null || this.isRetired) return null;
    this.onProgress = onProgress;
    this.say({ kind: 'open', frame });
    return this;
  }

  add(slice: RoundSlice): void {
    this.say({ kind: 'add', slice });
  }

  async build(): Promise<void> {
    await this.wait(BUILD, { kind: 'build' });
  }

  async ask<Q extends Question>(question: Q, asked: Asked<Q>): Promise<Answered<Q>> {
    this.lastId += 1;
    const said = { kind: 'ask', id: this.lastId, question, asked } as const;
    return (await this.wait(this.lastId, said)) as Answered<Q>;
  }

  note(notes: readonly PlanNote[]): void {
    this.say({ kind: 'note', notes });
  }

  end(): void {
    this.thread.end();
  }

  retire(): void {
    this.isRetired = true;
    if (this.pending.size === 0) this.end();
  }

  private hear(message: FromThread): void {
    if (message.kind === 'progress') this.onProgress(message.progress);
    if (message.kind === 'built') this.settle(BUILD, (one) => one.resolve(undefined));
    if (message.kind === 'answer') this.settle(message.id, (one) => one.resolve(message.answer));
    if (message.kind === 'fault') {
      this.settle(message.id, (one) => one.reject(new Error(message.message)));
    }
    if (this.isRetired && this.pending.size === 0) this.end();
  }

  private settle(id: number, how: (one: Pending) => void): void {
    const one = this.pending.get(id);
    this.pending.delete(id);
    if (one) how(one);
  }

  private wait(id: number, message: ToThread): Promise<unknown> {
    if (this.ended !== null) return Promise.reject(new PlanGone(this.ended));
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.say(message);
    });
  }

  private say(message: ToThread): void {
    this.thread.post(message);
  }
}
