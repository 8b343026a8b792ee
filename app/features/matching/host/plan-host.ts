import type { PlanNote } from '../plan/open-plan';
import type { Answered, Asked, Question } from '../questions';
import type { RoundFrame, RoundSlice } from './gather-round';

/** Where the work on a plan is: people read, households compared with every guide, and so on. */
export interface PlanProgress {
  readonly phase: 'reading' | 'comparing' | 'sorting' | 'placing';
  readonly done: number;
  readonly of: number;
}
export type OnProgress = (progress: PlanProgress) => void;

/** Why a plan is no longer there to be asked. */
export type HostEnd = 'ended' | 'put-away' | 'took-too-long' | 'took-too-much' | 'fault';

/** The plan's home has gone: its thread was ended, put away or broke. */
export class PlanGone extends Error {
  override readonly name = 'PlanGone';
  constructor(readonly why: HostEnd) {
    super(`The plan is gone: ${why}`);
  }
}

/**
 * Where a plan lives: in this process when it is small, else in a thread of its own. People go in,
 * slice by slice, then it is built once, and then asked. Both homes run the same code.
 */
export interface PlanHost {
  readonly kind: 'here' | 'thread';
  /** Why it has ended; null while it stands. */
  readonly ended: HostEnd | null;
  /** Resolves when it ends; a plan of this process never does. */
  readonly whenEnded: Promise<HostEnd>;
  /**
   * Makes ready for people as they are now, while the plan at hand goes on answering until `build`;
   * null where a new home costs nothing.
   */
  renew(frame: RoundFrame, onProgress: OnProgress): PlanHost | null;
  add(slice: RoundSlice): void;
  /** @throws PlanGone when its thread ends before it is done */
  build(): Promise<void>;
  /** @throws PlanGone when its thread has ended */
  ask<Q extends Question>(question: Q, asked: Asked<Q>): Promise<Answered<Q>>;
  note(notes: readonly PlanNote[]): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
  /** Ends it when the questions under way are answered. */
  retire(): void;
}
