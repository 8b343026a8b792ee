/** How long a run may take; both are looked at inside long searches too. */
export interface Limits {
  /** Milliseconds from the start, on a clock that only rises. */
  readonly deadline?: { readonly ms: number; readonly now: () => number };
  readonly signal?: { readonly aborted: boolean };
}

export type Stopped = 'deadline-passed' | 'aborted';

/** Looks at clock and signal now and then: the first time that it is asked, then every `STRIDE`th. */
export class Watch {
  stopped: Stopped | null = null;
  private asked = 0;
  private readonly started: number;

  constructor(private readonly limits: Limits) {
    this.started = limits.deadline?.now() ?? 0;
  }

  isOver(): boolean {
    if (this.asked++ % STRIDE === 0) this.look();
    return this.stopped !== null;
  }

  private look(): void {
    const { deadline, signal } = this.limits;
    if (signal?.aborted) this.stopped = 'aborted';
    else if (deadline && deadline.now() - this.started > deadline.ms) {
      this.stopped = 'deadline-passed';
    }
  }
}

/** Steps between two looks: at 10,000 edges a step, still some milliseconds. */
const STRIDE = 64;
