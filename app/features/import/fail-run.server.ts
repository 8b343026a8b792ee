import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { BUSY_STATES } from './import-states';

/** A run that cannot be finished: what was carried out stays, is shown, and can be taken back. */
export async function failRun(ctx: Context, runId: string): Promise<void> {
  await ctx.db.importRun.updateMany({
    where: { id: runId, state: { in: [...BUSY_STATES] } },
    data: {
      state: 'failed',
      finishedAt: dateOf(ctx.clock.now()),
      version: { increment: 1 },
    },
  });
}
