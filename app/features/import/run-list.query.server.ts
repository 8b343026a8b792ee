import type { Context } from '~/infra/context';
import { readRunDocument } from './run-documents';

const SHOWN = 20;

/** The branch's newest imports, for the page where one begins. */
export async function listRuns(ctx: Pick<Context, 'db'>) {
  const runs = await ctx.db.importRun.findMany({
    where: { state: { not: 'cancelled' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: SHOWN,
  });
  return runs.map(
    ({ id, mapping, sheet, kind, state, totalRows, created, changed, createdAt }) => ({
      id,
      fileName: readRunDocument(mapping).fileName,
      sheet,
      kind,
      state,
      totalRows,
      created,
      changed,
      createdAt: createdAt.toISOString(),
    }),
  );
}
