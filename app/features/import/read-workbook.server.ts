import { Temporal } from 'temporal-polyfill';
import type { ColumnUse, SheetKind, Table } from '~/domain/import/fields';
import { guessColumns, guessKind } from '~/domain/import/guess-columns';
import { divideSheet } from '~/domain/import/heading-row';
import { screen } from '~/domain/import/screen';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type FileRefusal, readFileCells } from '~/infra/spreadsheet/read-file.server';
import type { ThreadRefusal, Threads } from '~/infra/threads.server';

/** A sheet with a heading row, screened (no number of identity is left in it), with our guesses. */
export interface GuessedTable {
  readonly table: Table;
  readonly guessedKind: SheetKind | null;
  readonly uses: Readonly<Record<SheetKind, readonly ColumnUse[]>>;
}

export interface Workbook {
  readonly sheets: readonly GuessedTable[];
  /** Names of sheets without a heading row. */
  readonly leftOut: readonly string[];
}

export interface WorkbookInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** ISO day: years of two digits are read from here. */
  readonly todayOn: string;
}

export type WorkbookRefusal = FileRefusal | 'file-no-heading-row';

/**
 * Reads, divides, screens and guesses. Runs on a thread, so that what must never be held is gone
 * before anything comes back to the server.
 */
export async function readWorkbook(
  input: WorkbookInput,
): Promise<Result<Workbook, WorkbookRefusal>> {
  const grids = await readFileCells(input.bytes);
  if (!grids.ok) return grids;
  const today = Temporal.PlainDate.from(input.todayOn);
  const sheets: GuessedTable[] = [];
  const leftOut: string[] = [];
  for (const grid of grids.value) {
    const raw = divideSheet(grid.sheet, grid.rows);
    if (raw === null || raw.rows.length === 0) {
      leftOut.push(grid.sheet);
      continue;
    }
    const table = screen(raw, today);
    const { sheet, title, headings } = table;
    sheets.push({
      table,
      // What the sheet says of itself counts before the name of the whole file.
      guessedKind: guessKind([sheet, title], headings) ?? guessKind([input.fileName], headings),
      uses: {
        guides: guessColumns(table, 'guides', today),
        participants: guessColumns(table, 'participants', today),
      },
    });
  }
  return sheets.length === 0 ? refuse('file-no-heading-row') : ok({ sheets, leftOut });
}

/** The same on a thread of its own: the server goes on answering others meanwhile. */
export async function readWorkbookAside(
  threads: Threads,
  input: WorkbookInput,
): Promise<Result<Workbook, WorkbookRefusal | ThreadRefusal>> {
  const answer = await threads.run('read-spreadsheet', input);
  // Our own thread sent it: the type is what readWorkbook gives there.
  return answer.ok ? (answer.value as Result<Workbook, WorkbookRefusal>) : answer;
}
