import { Temporal } from 'temporal-polyfill';
import type { PlanNote } from '../plan/open-plan';
import type { PlanHost, PlanProgress } from './plan-host';
import { PlanRun, type RunEnd, type RunSource } from './plan-run';

/** What the asker wants: the plan of this very state of the branch. */
export interface WantedPlan {
  /** Changes with everything that is saved in the branch. */
  readonly stamp: string;
  /** Day, settings and who is protected: a plan of others is of no use, however new. */
  readonly frame: string;
  readonly now: Temporal.Instant;
  readonly source: RunSource;
  /** How long the asker waits before being told that it takes its time, in milliseconds. */
  readonly patienceMs: number;
}

export interface KeptPlan {
  readonly host: PlanHost;
  readonly stamp: string;
  readonly frame: string;
  /** When its people were read. */
  readonly readAt: Temporal.Instant;
  readonly isPartial: boolean;
}

/** Why no plan is made until somebody starts it again: it was stopped, or could not be done. */
export type Halt = 'stopped' | 'took-too-long' | 'took-too-much' | 'fault';

export type PlanState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly progress: PlanProgress }
  | { readonly kind: 'halted'; readonly why: Halt }
  | { readonly kind: 'none' };

/** A large branch's plan answers so long after a change, while a new one is made. */
const OLDEST = Temporal.Duration.from({ minutes: 60 });
/** Reading ten thousand people again costs the server seconds of work: not at every change. */
const BETWEEN_RUNS = Temporal.Duration.from({ minutes: 2 });

/**
 * One branch's plan in this server: the one at hand, the one being made, and why none is. A small
 * plan is made anew whenever something has changed. A large one, in a thread, goes on answering
 * meanwhile, and is told of changes that were made here.
 */
export class PlanKeeper {
  private kept: (KeptPlan & { readonly number: number }) | null = null;
  private run: PlanRun | null = null;
  private runStartedAt: Temporal.Instant | null = null;
  private halted: Halt | null = null;
  /** Numbers of asks and runs in the order they came. */
  private last = 0;

  /** The plan, or null when it is being made still, or was stopped. */
  async open(wanted: WantedPlan): Promise<KeptPlan | null> {
    const asked = ++this.last;
    this.dropOtherFrames(wanted.frame);
    const atHand = this.atHand(wanted, asked);
    if (atHand) {
      if (atHand.stamp !== wanted.stamp && this.mayRun(wanted.now)) this.start(wanted);
      return atHand;
    }
    const patience = timer(wanted.patienceMs);
    try {
      while (this.halted === null) {
        const run = this.run ?? this.start(wanted);
        const ended = await Promise.race([run.done, patience.over]);
        const made = this.atHand(wanted, asked);
        if (made || ended === 'impatient') return made;
      }
      return null;
    } finally {
      patience.stop();
    }
  }

  /** Tells the plan what was saved in this server; forgetting it only costs freshness. */
  note(notes: readonly PlanNote[]): void {
    this.run?.note(notes);
    if (this.kept?.host.kind === 'thread') this.kept.host.note(notes);
  }

  /** Whoever asks a plan that was replaced meanwhile asks the one in its place. */
  hostFor(plan: KeptPlan): PlanHost {
    return plan.host.ended === null ? plan.host : (this.kept?.host ?? plan.host);
  }

  get isRunning(): boolean {
    return this.run !== null;
  }

  state(wanted: Omit<WantedPlan, 'source' | 'patienceMs'>): PlanState {
    if (this.atHand(wanted, this.last)) return { kind: 'ready' };
    if (this.run) return { kind: 'running', progress: this.run.progress };
    return this.halted === null ? { kind: 'none' } : { kind: 'halted', why: this.halted };
  }

  /** Ends the run at once, and none begins until somebody starts it again; a plan at hand stays. */
  stop(): void {
    if (this.run === null) return;
    this.run.stop();
    this.run = null;
    this.halted = 'stopped';
  }

  startAgain(): void {
    this.halted = null;
  }

  /** The plan as wanted, or a large one that is recent enough. */
  private atHand(
    { stamp, frame, now }: Pick<WantedPlan, 'stamp' | 'frame' | 'now'>,
    asked: number,
  ): KeptPlan | null {
    if (this.kept !== null && this.kept.host.ended !== null) this.kept = null;
    const { kept } = this;
    if (kept === null || kept.frame !== frame) return null;
    if (kept.stamp === stamp || kept.number > asked) return kept;
    const isLarge = kept.host.kind === 'thread';
    return isLarge && !isLongerThan(OLDEST, kept.readAt, now) ? kept : null;
  }

  /** A plan of another frame is never asked again: it makes room for the next. */
  private dropOtherFrames(frame: string): void {
    if (this.kept === null || this.kept.frame === frame) return;
    this.kept.host.retire();
    this.kept = null;
  }

  private mayRun(now: Temporal.Instant): boolean {
    if (this.run !== null || this.halted !== null) return false;
    return this.runStartedAt === null || isLongerThan(BETWEEN_RUNS, this.runStartedAt, now);
  }

  private start(wanted: WantedPlan): PlanRun {
    const number = ++this.last;
    const run = new PlanRun(wanted.source, this.kept?.host ?? null);
    this.run = run;
    this.runStartedAt = wanted.now;
    // What nobody expected is thrown to those who wait; a run in the background is tried again later.
    run.done.then(
      (end) => this.finish(run, { ...wanted, number }, end),
      () => this.finish(run, { ...wanted, number }, 'ended'),
    );
    return run;
  }

  private finish(
    run: PlanRun,
    { stamp, frame, now, number }: WantedPlan & { readonly number: number },
    end: RunEnd,
  ): void {
    if (this.run !== run) return;
    this.run = null;
    if (end === 'built' && run.host) {
      const { host, isPartial } = run;
      if (this.kept?.host !== host) this.kept?.host.retire();
      this.kept = { host, stamp, frame, readAt: now, isPartial, number };
    } else if (end !== 'built' && end !== 'ended' && end !== 'put-away') this.halted = end;
  }
}

function isLongerThan(
  limit: Temporal.Duration,
  from: Temporal.Instant,
  to: Temporal.Instant,
): boolean {
  return Temporal.Duration.compare(from.until(to), limit) > 0;
}

function timer(ms: number): { readonly over: Promise<'impatient'>; stop(): void } {
  let handle: NodeJS.Timeout | undefined;
  const over = new Promise<'impatient'>((resolve) => {
    handle = setTimeout(() => resolve('impatient'), ms);
  });
  return { over, stop: () => clearTimeout(handle) };
}
