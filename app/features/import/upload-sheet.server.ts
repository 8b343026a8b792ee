import { withoutIdentityNumbers } from '~/domain/import/identity';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
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

/**
 * Takes in a file: one run per sheet that has headings. The bytes are not kept; what is kept has
 * been screened on the way. Nobody is created or told anything by this.
 */
export async function uploadSheet(
  ctx: Context,
  threads: Threads,
  upload: Upload,
): Promise<Result<{ runIds: string[] }, WorkbookRefusal | ThreadRefusal | 'changed-meanwhile'>> {
  const todayOn = today(ctx.clock).toString();
  const { fileName } = upload;
  const book = await readWorkbookAside(threads, { bytes: upload.bytes, fileName, todayOn });
  if (!book.ok) return book;
  const runIds: string[] = [];
  for (const sheet of book.value.sheets) runIds.push(await keepSheet(ctx, upload, sheet));
  return inTransaction(
    ctx,
    {
      verb: 'import.run',
      subject: { type: 'import-run', id: runIds[0] ?? '' },
      details: { step: 'upload', sheets: runIds.length },
    },
    async (tx) => {
      await tx.importRun.updateMany({
        where: { id: { in: runIds }, state: 'reading' },
        data: { state: 'uploaded' },
      });
      return ok({ runIds });
    },
  );
}

/** In slices, so that others get their turn; until all are there the run is `reading`. */
async function keepSheet(ctx: Context, upload: Upload, sheet: GuessedTable): Promise<string> {
  const { table, guessedKind, uses } = sheet;
  const runId = ctx.newId();
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
  await ctx.db.importRun.create({
    data: {
      id: runId,
      branchId: ctx.branchId,
      kind: guessedKind ?? 'participants',
      state: 'reading',
      sheet: table.sheet,
      mapping: asJson(document),
      totalRows: table.rows.length,
      createdByUserId: 'userId' in ctx.actor ? ctx.actor.userId : '',
      createdAt: dateOf(ctx.clock.now()),
    },
  });
  for (let from = 0; from < table.rows.length; from += SLICE) {
    await ctx.db.importRow.createMany({
      data: table.rows.slice(from, from + SLICE).map(({ line, ...row }) => ({
        id: ctx.newId(),
        branchId: ctx.branchId,
        runId,
        rowNumber: line,
        cells: asJson(row),
      })),
    });
  }
  return runId;
}
