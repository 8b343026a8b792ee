import type { Actor } from '~/domain/access/actor';
import type { Clock } from '~/domain/kernel/programme-time';
import type { BranchView, SystemDb } from './db/database';

/** What a use case or query is handed: who asks, in which branch, and the world it may touch. */
export interface Context {
  readonly actor: Actor;
  readonly branchId: string;
  /** Reads and writes this branch alone. */
  readonly db: BranchView;
  /** Crosses branches: for accounts, sessions, tokens and jobs only. */
  readonly system: SystemDb;
  readonly clock: Clock;
  readonly locale: string;
  readonly requestId: string;
  newId(): string;
}
