import type { Actor } from '~/domain/access/actor';
import type { Context } from '~/infra/context';
import type { Database } from '~/infra/db/database';
import { readEnv } from '~/infra/env.server';
import { newId } from '~/infra/ids.server';
import { openLog } from '~/infra/log.server';
import { createMemo } from '~/infra/memo';
import { openPdfPrinter } from '~/infra/pdf/pdf-printer.server';
import { openLimits } from '~/infra/rate-limits.server';
import type { Runtime } from '~/infra/runtime';
import { openThreads } from '~/infra/threads.server';
import { type FakeClock, fakeClock } from './context';

/** A runtime on a test database, outside the demo unless told otherwise. */
export async function runtimeOn(
  database: Database,
  given: Partial<Pick<Runtime, 'env' | 'clock' | 'demo'>> = {},
): Promise<Runtime> {
  return {
    env: given.env ?? readEnv({ NODE_ENV: 'test', BASE_URL: 'http://localhost:3000' }),
    log: openLog('silent'),
    database,
    clock: given.clock ?? fakeClock(),
    limits: await openLimits(database.system),
    memo: createMemo(),
    threads: openThreads(),
    pdf: openPdfPrinter({ chromiumPath: '', chromiumSandbox: false }),
    demo: given.demo ?? null,
  };
}

/** What a verb of an account is handed: a visitor, unless somebody else is named. */
export function accountContext(
  database: Database,
  given: { actor?: Actor; clock?: FakeClock } = {},
): Omit<Context, 'db' | 'clock'> & { readonly clock: FakeClock } {
  const actor = given.actor ?? { role: 'anonymous' };
  return {
    actor,
    branchId: 'branchId' in actor && actor.branchId ? actor.branchId : '',
    system: database.system,
    clock: given.clock ?? fakeClock(),
    locale: 'nb',
    requestId: 'request-of-a-test',
    newId,
  };
}

/** A browser that nobody has signed in with. */
export const BROWSER = { device: 'Firefox, Linux', replaces: undefined, address: '192.0.2.1' };
