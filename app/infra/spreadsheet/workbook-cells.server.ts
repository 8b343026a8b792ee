import readWorkbook from 'read-excel-file/universal';
import type { Result } from '~/domain/kernel/result';
import type { Grid } from './text-cells.server';

/** Sheets of a workbook as plain text: days as YYYY-MM-DD, numbers as they stand, no exponents. */
export async function readSheets(bytes: Uint8Array): Promise<Result<Grid[], 'file-damaged'>> {
  try {
    // Numbers stay text, so that neither a leading digit nor the last of a long number is lost.
    const book = await readWorkbook(new Blob([new Uint8Array(bytes)]), {
      parseNumber: plainNumber,
      trim: false,
    });
    const grids = book.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((row, i) => ({ line: i + 1, cells: row.map(textOf) })),
    }));
    return { ok: true, value: grids };
  } catch {
    return { ok: false, refusal: 'file-damaged' };
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayOf(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  return typeof cell === 'string' ? cell : '';
}

/** Days have no time of day in a spreadsheet; where there is one, the day is what is meant. */
function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** 9.5374345E7 and 95374345.0, as workbooks store long numbers, are 95374345. */
function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}
