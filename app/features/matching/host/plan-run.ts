import type { PlanNote } from '../plan/open-plan';
import type { RoundSlice } from './gather-round';
import {
  type HostEnd,
  type OnProgress,
  PlanGone,
  type PlanHost,
  type PlanProgress,
} from './plan-host';

/** How many of those who wait and are available the plan looks at. */
export interface RoundSize {
  readonly people: number;
  readonly guides: number;
  /** There are more than one plan looks at. */
  readonly isPartial: boolean;
}

/** What a run needs of the world: who is to be read, and where the plan shall live. */
export interface RunSource {
  size(): Promise<RoundSize>;
  /** The plan's home, which depends on the size; the one at hand where it can be renewed. */
  open(size: RoundSize, onProgress: OnProgress, atHand: PlanHost | null): Promise<PlanHost>;
  slices(): AsyncIterable<RoundSlice>;
}

export type RunEnd = 'built' | HostEnd;

/** One making of a plan, from the first person read to a plan that can be asked. */
export class PlanRun {
  progress: PlanProgress = { phase: 'reading', done: 0, of: 0 };
  host: PlanHost | null = null;
  isPartial = false;
  /** Resolves when it is over, however it ended; rejects for what nobody expected. */
  readonly done: Promise<RunEnd>;
  private readonly notes: PlanNote[] = [];
  private isStopped = false;
  private giveUp: (why: RunEnd) => void = () => undefined;

  constructor(
    private readonly source: RunSource,
    private readonly atHand: PlanHost | null,
  ) {
    const given = new Promise<RunEnd>((resolve) => {
      this.giveUp = resolve;
    });
    this.done = Promise.race([this.work(), given]);
  }

  /** What is saved while the run reads may be missing in it: it is told again at the end. */
  note(notes: readonly PlanNote[]): void {
    this.notes.push(...notes);
  }

  /** Gives it up at once, whatever it is doing. */
  stop(): void {
    this.isStopped = true;
    this.host?.end();
    this.giveUp('ended');
  }

  private async work(): Promise<RunEnd> {
    const size = await this.source.size();
    this.isPartial = size.isPartial;
    const of = size.people + size.guides;
    this.progress = { phase: 'reading', done: 0, of };
    const onProgress = (progress: PlanProgress) => {
      this.progress = progress;
    };
    const host = await this.source.open(size, onProgress, this.atHand);
    this.host = host;
    void host.whenEnded.then((why) => this.giveUp(why));
    if (this.isStopped) host.end();
    try {
      for await (const slice of this.source.slices()) {
        if (this.isStopped || host.ended !== null) return host.ended ?? 'ended';
        host.add(slice);
        const done = this.progress.done + slice.households.length + slice.guides.length;
        this.progress = { phase: 'reading', done: Math.min(done, of), of };
      }
      await host.build();
      if (this.isStopped) return 'ended';
      if (this.notes.length > 0) host.note(this.notes);
      return 'built';
    } catch (error) {
      // What is at hand goes on answering when it could not be renewed.
      if (host !== this.atHand) host.end();
      if (error instanceof PlanGone) return error.why;
      throw error;
    }
  }
}
