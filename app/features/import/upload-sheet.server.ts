import type { Table } from '~/domain/import/fields';
import { withoutIdentityNumbers } from '~/domain/import/identity';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { ThreadRefusal, Threads } from '~/infra/threads.server';
import { type GuessedTable, readWorkbookAside, type WorkbookRefusal } from './read-workbook.server';
import { asJson, type RunDocument } from './run-documents';

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What persons without a name are called, in the coordinator's language. */
  readonly words: RunDocument['words'];
}

const SLICE = 50;

export interface Uploaded {
  readonly runIds: readonly string[];
  readonly rows: number;
  /** All rows are kept; never rejects, a run that could not be kept is `failed`. */
  readonly kept: Promise<void>;
}

/**
 * Takes in a file: one run per sheet that has headings. The bytes are not kept; what is kept has
 * been screened on the way. Nobody is created or told anything by this. Rows are kept a slice at a
 * time after the answer, so that a long list shows how far it has come.
 */
export async function uploadSheet(
  ctx: Context,
  threads: Threads,
  upload: Upload,
): Promise<Result<Uploaded, WorkbookRefusal | ThreadRefusal | 'changed-meanwhile'>> {
  const todayOn = today(ctx.clock).toString();
  const { fileName } = upload;
  const book = await readWorkbookAside(threads, { bytes: upload.bytes, fileName, todayOn });
  if (!book.ok) return book;
  const runs = book.value.sheets.map((sheet) => ({ id: ctx.newId(), sheet }));
  const begun = await inTransaction<null, never>(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runs[0]?.id ?? '' },
      details: { step: 'upload', sheets: runs.length },
    },
    async (tx) => {
      await tx.importRun.createMany({
        data: runs.map(({ id, sheet }) => runRow(ctx, upload, id, sheet)),
      });
      return ok(null);
    },
  );
  if (!begun.ok) return begun;
  return ok({
    runIds: runs.map(({ id }) => id),
    rows: runs.reduce((sum, { sheet }) => sum + sheet.table.rows.length, 0),
    kept: keepAll(ctx, runs),
  });
}

async function keepAll(
  ctx: Context,
  runs: readonly { readonly id: string; readonly sheet: GuessedTable }[],
): Promise<void> {
  for (const { id, sheet } of runs) {
    try {
      await keepRows(ctx, id, sheet.table.rows);
    } catch {
      // Where even this can't be written, the hourly sweep ends the run.
      const end = { where: { id }, data: { state: 'failed' } };
      await ctx.db.importRun.updateMany(end).catch(() => undefined);
    }
  }
}

/** In slices, so that others get their turn; until all are there the run is `reading`. */
async function keepRows(ctx: Context, runId: string, rows: Table['rows']): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE);
    await ctx.db.importRow.createMany({
      data: slice.map(({ line, ...row }) => ({
        id: ctx.newId(),
        branchId: ctx.branchId,
        runId,
        rowNumber: line,
        cells: asJson(row),
      })),
    });
    const doneRows = from + slice.length;
    await ctx.db.importRun.updateMany({ where: { id: runId }, data: { doneRows } });
  }
  await ctx.db.importRun.updateMany({
    where: { id: runId, state: 'reading' },
    data: { state: 'uploaded' },
  });
}

function runRow(
  ctx: Context,
  upload: Upload,
  id: string,
  { table, guessedKind, uses }: GuessedTable,
): Prisma.ImportRunCreateManyInput {
  const document: RunDocument = {
    fileName: withoutIdentityNumbers(upload.fileName).text.slice(0, 120),
    headings: [...table.headings],
    guessedKind,
    uses: { guides: [...uses.guides], participants: [...uses.participants] },
    never: [...table.never],
    choices: null,
    words: upload.words,
    failure: '',
  };
  return {
    id,
    branchId: ctx.branchId,
    kind: guessedKind ?? 'participants',
    state: 'reading',
    sheet: table.sheet,
    mapping: asJson(document),
    totalRows: table.rows.length,
    createdByUserId: 'userId' in ctx.actor ? ctx.actor.userId : '',
    createdAt: dateOf(ctx.clock.now()),
  };
}
