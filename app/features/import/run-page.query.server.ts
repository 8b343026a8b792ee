import { SHEET_KINDS } from '~/domain/import/fields';
import type { Context } from '~/infra/context';
import { isRunState, ROW_OUTCOMES, type RowOutcome, UNDO_DAYS } from './import-states';
import { loadRun } from './load-run.server';
import { nameIn, namesOf } from './row-names.query.server';
import { type RunDocument, readRowCells, readRowFindings } from './run-documents';

const PER_PAGE = 50;
const UNDOABLE: ReadonlySet<string> = new Set(['done', 'failed']);

export type RunPage = NonNullable<Awaited<ReturnType<typeof findRun>>>;
export type RowOfPage = RunPage['rows'][number];

/** One import as it stands, with one page of its rows. */
export async function findRun(
  ctx: Context,
  runId: string,
  shown: { readonly outcome: RowOutcome | null; readonly page: number },
) {
  const run = await ctx.db.importRun.findFirst({ where: { id: runId } });
  const loaded = await loadRun(ctx, runId);
  if (run === null || loaded === null || !isRunState(run.state)) return null;
  const groups = await ctx.db.importRow.groupBy({
    by: ['outcome'],
    where: { runId },
    _count: { _all: true },
  });
  const counts = ROW_OUTCOMES.flatMap((outcome) => {
    const count = groups.find((group) => group.outcome === outcome)?._count._all ?? 0;
    return count > 0 ? [{ outcome, count }] : [];
  });
  const hasDone = counts.some(({ outcome }) => outcome === 'created' || outcome === 'changed');
  const where = shown.outcome === null ? { runId } : { runId, outcome: shown.outcome };
  const total = await ctx.db.importRow.count({ where });
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(shown.page, pages);
  const rows = await ctx.db.importRow.findMany({
    where,
    orderBy: { rowNumber: 'asc' },
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: { rowNumber: true, cells: true, outcome: true, problems: true, subjectId: true },
  });
  const read = rows.map(({ rowNumber, cells, outcome, problems, subjectId }) => ({
    line: rowNumber,
    outcome,
    subjectId,
    name: nameIn(readRowCells(cells).cells, loaded.conditions.mapping),
    ...readRowFindings(problems),
  }));
  const names = await namesOf(ctx, run.kind, read);
  return {
    id: run.id,
    kind: SHEET_KINDS.find((kind) => kind === run.kind) ?? ('participants' as const),
    state: run.state,
    fileName: loaded.document.fileName,
    sheet: run.sheet,
    headings: loaded.document.headings,
    left: leftOut(loaded.document),
    totalRows: run.totalRows,
    doneRows: run.doneRows,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    canUndo: hasDone && UNDOABLE.has(run.state) && isWithin(ctx, run.finishedAt, UNDO_DAYS),
    canCancel: run.state === 'planned' || (run.state === 'failed' && !hasDone),
    undoUntil: plusDays(run.finishedAt, UNDO_DAYS),
    counts,
    outcome: shown.outcome,
    page,
    pages,
    rows: read.map(({ twin, subjectId, isFinal, ...row }) => ({
      ...row,
      name: row.name === '' ? (names.get(subjectId ?? '') ?? '') : row.name,
      subjectId: row.outcome === 'undone' ? null : subjectId,
      twin: twin ? { ...twin, name: names.get(twin.personId ?? '') ?? '' } : null,
    })),
  };
}

/** Headings of the columns that do not come in, told again above the dry run. */
function leftOut({
  headings,
  choices,
  never,
}: RunDocument): { heading: string; isNever: boolean }[] {
  return headings.flatMap((heading, index) => {
    const isNever = never.some(({ column }) => column === index);
    return isNever || choices?.[index] === '' ? [{ heading, isNever }] : [];
  });
}

function plusDays(moment: Date | null, days: number): string | null {
  if (moment === null) return null;
  return new Date(moment.getTime() + days * 86_400_000).toISOString();
}

function isWithin(ctx: Context, moment: Date | null, days: number): boolean {
  const end = plusDays(moment, days);
  return end !== null && ctx.clock.now().toString() <= end;
}
