import type { Clock } from '~/domain/kernel/programme-time';
import type { Database } from './db/database';
import type { DemoClock } from './demo-clock.server';
import type { Env } from './env.server';
import type { Log } from './log.server';
import type { Memo } from './memo';
import type { PdfPrinter } from './pdf/pdf-printer.server';
import type { Limits } from './rate-limits.server';
import type { Threads } from './threads.server';

/** What only the demo has. */
export interface Demo {
  readonly clock: DemoClock;
  /** Puts the invented people into an empty database. */
  seed(runtime: Runtime): Promise<void>;
}

/**
 * What one running server has, made once by the server process and handed to every request. Modules
 * hold no state of their own: the pages' bundle and the server process are two copies of them.
 */
export interface Runtime {
  readonly env: Env;
  readonly database: Database;
  /** The machine's clock, in the demo the pretended one. */
  readonly clock: Clock;
  readonly log: Log;
  /** Rate limits that survive a restart: `limits.consume('register', addressKey(remoteAddress))`. */
  readonly limits: Limits;
  /** Values computed since the last change, such as a branch's plan. */
  readonly memo: Memo;
  /** Threads for work that would hold up everybody else. */
  readonly threads: Threads;
  readonly pdf: PdfPrinter;
  /** Null outside the demo: every demo page is then not found. */
  readonly demo: Demo | null;
}
