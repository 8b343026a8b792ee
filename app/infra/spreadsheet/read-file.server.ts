import type { Result } from '~/domain/kernel/result';
import { type FileKindRefusal, fileKindOf } from './file-kind.server';
import { decodeText, type Grid, readText } from './text-cells.server';
import { readSheets } from './workbook-cells.server';

export type FileRefusal = FileKindRefusal | 'file-too-many-rows';

/** More rows than any branch has people; a file above it is something else. */
export const MAX_ROWS = 20_000;

/**
 * Sheets of a CSV or XLSX file as text cells, or why it cannot be read. Takes its time and its memory
 * on a thread of its own (app/jobs/threads); never call it on the server's.
 */
export async function readFileCells(bytes: Uint8Array): Promise<Result<Grid[], FileRefusal>> {
  const kind = fileKindOf(bytes);
  if (!kind.ok) return kind;
  const grids = kind.value === 'xlsx' ? await readSheets(bytes) : readTextFile(bytes);
  if (!grids.ok) return grids;
  const filled = grids.value.map((grid) => ({ ...grid, rows: grid.rows.filter(isFilled) }));
  const rows = filled.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (rows === 0) return { ok: false, refusal: 'file-empty' };
  if (rows > MAX_ROWS) return { ok: false, refusal: 'file-too-many-rows' };
  return { ok: true, value: filled.filter((grid) => grid.rows.length > 0) };
}

function readTextFile(bytes: Uint8Array): Result<Grid[], FileRefusal> {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, refusal: 'file-not-a-spreadsheet' };
  return { ok: true, value: [readText(text)] };
}

function isFilled(row: Grid['rows'][number]): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}
