import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { KEEP_ROWS_HOURS, UNDO_DAYS } from './import-states';

/**
 * Forgets what imports still hold: rows of runs that were never carried out and cells that were
 * handed back after a day, the values before after the week in which they could be taken back.
 * Runs in every branch; answers how many rows went.
 */
export async function forgetRows(ctx: Pick<Context, 'system' | 'clock'>): Promise<number> {
  const now = ctx.clock.now();
  const aDayAgo = dateOf(now.subtract({ hours: KEEP_ROWS_HOURS }));
  const anHourAgo = dateOf(now.subtract({ hours: 1 }));
  const aWeekAgo = dateOf(now.subtract({ hours: UNDO_DAYS * 24 }));
  const open = ['reading', 'uploaded', 'planning', 'planned'];
  const stale = await ctx.system.importRun.findMany({
    where: {
      OR: [
        { state: { in: open }, createdAt: { lt: aDayAgo } },
        // Rows that were still being kept when the server went down.
        { state: 'reading', createdAt: { lt: anHourAgo } },
      ],
    },
    select: { id: true },
  });
  const ids = stale.map(({ id }) => id);
  await ctx.system.importRun.updateMany({
    where: { id: { in: ids } },
    data: { state: 'cancelled' },
  });
  const gone = await ctx.system.importRow.deleteMany({
    where: { OR: [{ runId: { in: ids } }, { run: { finishedAt: { lt: aWeekAgo } } }] },
  });
  const blanked = await ctx.system.importRow.updateMany({
    where: {
      outcome: { in: ['refused', 'skipped'] },
      run: { finishedAt: { lt: aDayAgo } },
    },
    data: { cells: { cells: [] } },
  });
  return gone.count + blanked.count;
}
