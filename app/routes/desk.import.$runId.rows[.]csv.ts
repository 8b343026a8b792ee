import { z } from 'zod';
import { returnedRows } from '~/features/import/returned-rows.query.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';

const Params = z.object({ runId: IdParam });

/** The rows that were not taken in, to be mended and read again. */
export const loader = guardedLoader(
  { permission: 'import.run', params: Params },
  async ({ ctx, params }) => {
    const csv = await returnedRows(ctx, params.runId);
    if (csv === null) throw notFound();
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${ctx.t('import:csv-name')}.csv"`,
        'Cache-Control': 'no-store',
      },
    });
  },
);
