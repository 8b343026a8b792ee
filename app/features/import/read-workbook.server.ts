import { Temporal } from 'temporal-polyfill';
import type { Table } from '~/domain/import/fields';
import { divideSheet } from '~/domain/import/heading-row';
import { screen } from '~/domain/import/screen';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type FileRefusal, readFileCells } from '~/infra/spreadsheet/read-file.server';
import type { ThreadRefusal, Threads } from '~/infra/threads.server';

export interface Workbook {
  /** Sheets with a heading row, screened: no number of identity is left in them. */
  readonly tables: readonly Table[];
  /** Names of sheets without a heading row. */
  readonly leftOut: readonly string[];
}

export type WorkbookRefusal = FileRefusal | 'file-no-heading-row';

/**
 * Reads, divides and screens a file. Runs on a thread, so that what must never be held is gone
 * before anything comes back to the server.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  todayOn: string,
): Promise<Result<Workbook, WorkbookRefusal>> {
  const grids = await readFileCells(bytes);
  if (!grids.ok) return grids;
  const today = Temporal.PlainDate.from(todayOn);
  const tables: Table[] = [];
  const leftOut: string[] = [];
  for (const grid of grids.value) {
    const raw = divideSheet(grid.sheet, grid.rows);
    if (raw !== null && raw.rows.length > 0) tables.push(screen(raw, today));
    else leftOut.push(grid.sheet);
  }
  return tables.length === 0 ? refuse('file-no-heading-row') : ok({ tables, leftOut });
}

/** The same on a thread of its own: the server goes on answering others meanwhile. */
export async function readWorkbookAside(
  threads: Threads,
  bytes: Uint8Array,
  todayOn: string,
): Promise<Result<Workbook, WorkbookRefusal | ThreadRefusal>> {
  const answer = await threads.run('read-spreadsheet', { bytes, todayOn });
  // Our own thread sent it: the type is what readWorkbook gives there.
  return answer.ok ? (answer.value as Result<Workbook, WorkbookRefusal>) : answer;
}
