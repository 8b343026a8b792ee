import type { Temporal } from 'temporal-polyfill';
import { parseBirthYear } from './cells/birth-year';
import type { NeverColumn, Table, TableRow } from './fields';
import { fieldByContent, identityByContent } from './guess-by-content';
import { fieldOfHeading } from './headings';
import { withoutIdentityNumbers } from './identity';
import { identityHeading } from './sensitive';

/** A sheet as it came out of the file. It never leaves the reader: `screen` makes a Table of it. */
export interface RawTable {
  readonly sheet: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * Takes out what the program must never hold before anything else sees the sheet: whole columns of
 * identity or DUF numbers (by heading or content), such numbers inside any other text, headings and
 * titles included, and of every birth date all but the year.
 */
export function screen(raw: RawTable, today: Temporal.PlainDate): Table {
  const column = (index: number): string[] => raw.rows.map((row) => row.cells[index] ?? '');
  const never = raw.headings.flatMap((heading, index): NeverColumn[] => {
    const byHeading = identityHeading(heading);
    if (byHeading !== null) return [{ column: index, what: byHeading, by: 'heading' }];
    const byContent = identityByContent(column(index));
    return byContent === null ? [] : [{ column: index, what: byContent, by: 'content' }];
  });
  const dropped = new Set(never.map((entry) => entry.column));
  const births = new Map<number, boolean>();
  raw.headings.forEach((heading, index) => {
    if (dropped.has(index)) return;
    const named = fieldOfHeading(heading);
    if (named === 'birthYear') births.set(index, isAge(heading));
    else if (named === null && fieldByContent(column(index), 'guides', today) === 'birthYear') {
      births.set(index, false);
    }
  });

  return {
    sheet: withoutIdentityNumbers(raw.sheet).text,
    title: withoutIdentityNumbers(raw.title).text,
    headings: raw.headings.map((heading) => withoutIdentityNumbers(heading).text),
    rows: raw.rows.map((row) => screenRow(row, dropped, births, today)),
    never,
  };
}

function screenRow(
  row: RawTable['rows'][number],
  dropped: ReadonlySet<number>,
  births: ReadonlyMap<number, boolean>,
  today: Temporal.PlainDate,
): TableRow {
  const removedIn: number[] = [];
  const cells = row.cells.map((cell, index) => {
    if (dropped.has(index)) return '';
    const { text, removed } = withoutIdentityNumbers(cell);
    if (removed) removedIn.push(index);
    const asAge = births.get(index);
    const year = asAge === undefined ? null : parseBirthYear(text, today, asAge);
    return year === null ? text : String(year);
  });
  return removedIn.length === 0 ? { line: row.line, cells } : { line: row.line, cells, removedIn };
}

function isAge(heading: string): boolean {
  return /^\s*(?:alder|age)\b/i.test(heading);
}
