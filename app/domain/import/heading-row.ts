import { fold } from './fold';
import { fieldOfHeading } from './headings';
import type { RawTable } from './screen';
import { identityHeading, reasonToLeaveOut } from './sensitive';

export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Headings are looked for this far down: above them stand titles, logos and notes. */
const SEARCHED_ROWS = 40;

/**
 * Divides a sheet into title, headings and rows. The heading row is the one with the most words that
 * headings use; without any, the first row of several short texts that has rows below it. Empty rows
 * and repeated headings fall away. Null when no row can be the heading.
 */
export function divideSheet(sheet: string, grid: readonly GridRow[]): RawTable | null {
  const filled = grid.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const at = headingIndex(filled.slice(0, SEARCHED_ROWS));
  const heading = filled[at];
  if (heading === undefined) return null;
  const width = filled
    .slice(at)
    .reduce((most, row) => Math.max(most, lastFilled(row.cells) + 1), 0);
  const signature = fold(heading.cells.join(' '));
  const rows = filled
    .slice(at + 1)
    .filter((row) => fold(row.cells.join(' ')) !== signature)
    .map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, i) => (cells[i] ?? '').trim()),
    }));
  const title = filled
    .slice(0, at)
    .flatMap((row) => row.cells.filter((cell) => cell.trim() !== ''))
    .join(' ');
  const headings = Array.from({ length: width }, (_, i) =>
    (heading.cells[i] ?? '').replace(/\s+/g, ' ').trim(),
  );
  return { sheet, title, headings, rows };
}

function headingIndex(rows: readonly GridRow[]): number {
  let best = -1;
  let most = 0;
  rows.forEach((row, index) => {
    const known = row.cells.filter(isHeadingWord).length;
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    // A single known word is a heading only where nothing else stands in the row.
    const counts = known >= 2 || (known === 1 && filled <= 2);
    if (counts && known > most && known * 3 >= filled) {
      best = index;
      most = known;
    }
  });
  if (best >= 0) return best;
  return rows.findIndex((row, index) => index + 1 < rows.length && looksLikeHeadings(row.cells));
}

function isHeadingWord(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 60) return false;
  return (
    fieldOfHeading(text) !== null ||
    identityHeading(text) !== null ||
    (reasonToLeaveOut(text) !== null && text.split(/\s+/).length <= 3)
  );
}

function looksLikeHeadings(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length >= 2 &&
    new Set(filled).size === filled.length &&
    filled.every((cell) => cell.length <= 40 && !/[@\d]/.test(cell) && /\p{L}/u.test(cell))
  );
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}
