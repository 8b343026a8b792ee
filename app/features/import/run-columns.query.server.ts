import {
  FIELDS_OF,
  type LeaveOutReason,
  SHEET_KINDS,
  type SheetKind,
} from '~/domain/import/fields';
import type { Context } from '~/infra/context';
import { readRowCells, readRunDocument } from './run-documents';

const LOOKED_AT = 40;
const SAMPLES = 3;
const LONGEST = 60;

/** Columns that are left out for what they are about are not shown either. */
const NOT_SHOWN: ReadonlySet<LeaveOutReason> = new Set([
  'health',
  'religion',
  'ethnicity',
  'asylum',
  'certificate',
  'free-text',
]);

export type ColumnsPage = NonNullable<Awaited<ReturnType<typeof findColumns>>>;
export type ColumnOfPage = ColumnsPage['columns'][number];

/** Each column with its guess, a few of its cells and the reason where it is left out. */
export async function findColumns(ctx: Context, runId: string, asked: SheetKind | undefined) {
  const run = await ctx.db.importRun.findFirst({ where: { id: runId } });
  if (run === null || (run.state !== 'uploaded' && run.state !== 'planned')) return null;
  const document = readRunDocument(run.mapping);
  const stored = SHEET_KINDS.find((kind) => kind === run.kind) ?? 'participants';
  const kind = asked ?? stored;
  // What was chosen belongs to the kind it was chosen for.
  const choices = kind === stored ? document.choices : null;
  const rows = await ctx.db.importRow.findMany({
    where: { runId },
    orderBy: { rowNumber: 'asc' },
    take: LOOKED_AT,
    select: { cells: true },
  });
  const cells = rows.map((row) => readRowCells(row.cells).cells);
  const columns = document.headings.map((heading, index) => {
    const use = document.uses[kind][index] ?? { kind: 'leave-out', reason: 'unknown' };
    const isHidden =
      use.kind === 'never' || (use.kind === 'leave-out' && NOT_SHOWN.has(use.reason));
    const guess = use.kind === 'field' ? use.field : '';
    return {
      index,
      heading,
      choice: choices?.[index] ?? guess,
      use,
      samples: isHidden ? [] : samplesOf(cells.map((row) => row[index] ?? '')),
      isHidden,
    };
  });
  return {
    id: run.id,
    kind,
    isKindKnown: document.guessedKind !== null || document.choices !== null,
    fileName: document.fileName,
    sheet: run.sheet,
    totalRows: run.totalRows,
    fields: [...FIELDS_OF[kind]],
    columns,
  };
}

function samplesOf(cells: readonly string[]): string[] {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES);
  return filled.map((cell) => (cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell));
}
