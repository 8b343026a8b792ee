import type { TFunction } from 'i18next';
import type { Context } from '~/infra/context';
import { csvOf } from './csv-file';
import { readRowCells, readRowFindings, readRunDocument } from './run-documents';

/**
 * The rows that were not taken in, as a CSV file with the reasons beside them: mended, it can be
 * read again. Columns that were left out are not in it. Null where there is no such run.
 */
export async function returnedRows(
  ctx: Context & { readonly t: TFunction },
  runId: string,
): Promise<string | null> {
  const run = await ctx.db.importRun.findFirst({ where: { id: runId } });
  if (run === null || !['planned', 'done', 'undone'].includes(run.state)) return null;
  const { headings, choices } = readRunDocument(run.mapping);
  const used = headings.map((_, i) => i).filter((i) => (choices?.[i] ?? '') !== '');
  const rows = await ctx.db.importRow.findMany({
    where: { runId, outcome: { in: ['refused', 'skipped', 'duplicate'] } },
    orderBy: { rowNumber: 'asc' },
    select: { rowNumber: true, cells: true, problems: true },
  });
  const head = [ctx.t('import:csv-row'), ctx.t('import:csv-reason')];
  const lines = rows.map(({ rowNumber, cells, problems }) => {
    const stored = readRowCells(cells).cells;
    const { problems: found, twin } = readRowFindings(problems);
    const reasons = found.map(({ code, column }) =>
      ctx.t(`import:problem-${code}`, { column: headings[column ?? -1] ?? '' }),
    );
    if (twin) reasons.push(ctx.t(`import:twin-${twin.why}`));
    return [...used.map((i) => stored[i] ?? ''), String(rowNumber), reasons.join(' ')];
  });
  return csvOf([[...used.map((i) => headings[i] ?? ''), ...head], ...lines]);
}
