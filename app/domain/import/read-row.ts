import type { Temporal } from 'temporal-polyfill';
import { isBirthYear, parseBirthYear } from './cells/birth-year';
import { parseDay } from './cells/day';
import type { DistrictName } from './cells/district';
import { parseSex } from './cells/short-answers';
import { parseStatus } from './cells/status';
import type { ImportField, SheetKind, TableRow } from './fields';
import { nameOrderOf } from './headings';
import type { Mapping } from './mapping';
import { parseName } from './names/parse-name';
import { readWords } from './read-words';
import { EMPTY_RECORD, type Notice, type PersonRecord, type Problem } from './record';

/** What reading a row depends on beside the row itself. */
export interface RowConditions {
  readonly kind: SheetKind;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly today: Temporal.PlainDate;
  readonly districts: readonly DistrictName[];
  /** E.164 of a number as people write it, or null; the country is Norway unless it says another. */
  readonly phoneOf: (text: string) => string | null;
}

export interface ReadRow {
  readonly record: PersonRecord;
  /** Any problem refuses the row. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Collects what is to be said about a row while its cells are read. */
export class Remarks {
  readonly problems: Problem[] = [];
  readonly notices: Notice[] = [];

  refuse(code: Problem['code'], column: number | null): null {
    this.problems.push({ code, column });
    return null;
  }

  note(code: Notice['code'], column: number | null, words = ''): null {
    this.notices.push(words === '' ? { code, column } : { code, column, words });
    return null;
  }
}

// A line break inside a cell is ordinary; other control characters and half characters are not.
const UNREADABLE = /(?![\t\r\n])\p{Cc}|\p{Cs}/u;

/** Reads one row into the program's words; every reason against it is listed, not only the first. */
export function readRow(row: TableRow, on: RowConditions): ReadRow {
  const remarks = new Remarks();
  const cell = (field: ImportField): string => {
    const column = on.mapping[field];
    return column === undefined ? '' : (row.cells[column] ?? '').trim();
  };
  const at = (field: ImportField): number | null => on.mapping[field] ?? null;
  const filled = row.cells.filter((text) => text !== '').length;
  if (filled === 1 && row.cells.length > 2) remarks.refuse('only-one-cell', null);
  row.cells.forEach((text, column) => {
    const isMapped = Object.values(on.mapping).includes(column);
    if (isMapped && UNREADABLE.test(text)) remarks.refuse('cell-unreadable', column);
  });
  for (const column of row.removedIn ?? []) remarks.note('identity-removed', column);

  const contact = readContact(row, on, cell, remarks);
  const record: PersonRecord = {
    ...EMPTY_RECORD,
    ...readName(on, cell, remarks),
    ...contact,
    sex: readSex(cell('sex'), at('sex'), remarks),
    birthYear: readBirthYear(cell('birthYear'), on, remarks),
    registeredOn: readDay(cell('registeredOn'), on, remarks),
    status: readStatus(cell('status'), at('status'), remarks),
    ...readWords(cell, at, on, remarks),
  };
  return { record, problems: remarks.problems, notices: remarks.notices };
}

type CellOf = (field: ImportField) => string;

function readName(on: RowConditions, cell: CellOf, remarks: Remarks) {
  const column = on.mapping.fullName ?? on.mapping.lastName ?? on.mapping.firstName ?? null;
  const heading = on.headings[on.mapping.fullName ?? -1] ?? '';
  const name = parseName({
    full: cell('fullName'),
    first: cell('firstName'),
    last: cell('lastName'),
    order: nameOrderOf(heading),
  });
  if (!name.ok) {
    remarks.refuse(name.refusal, column);
    return {};
  }
  if (name.value.needsCheck) remarks.note('check-spelling', column);
  if (name.value.isOneWord) remarks.note('one-word-name', column);
  const { firstName, lastName, otherSpelling } = name.value;
  return { firstName, lastName, otherSpelling };
}

function readContact(row: TableRow, on: RowConditions, cell: CellOf, remarks: Remarks) {
  const column = on.mapping.phone ?? null;
  const numbers = cell('phone')
    .split(/[/,;\n]| og | eller /)
    .filter((part) => /\d/.test(part));
  const phone = numbers.length === 0 ? null : on.phoneOf((numbers[0] ?? '').trim());
  const lostPhone = column !== null && (row.removedIn ?? []).includes(column);
  if (lostPhone && phone === null) remarks.refuse('phone-was-identity', column);
  else if (cell('phone') !== '' && phone === null) remarks.refuse('phone-unreadable', column);
  if (phone !== null && numbers.length > 1) remarks.note('second-phone-left-out', column);

  const written = cell('email')
    .replace(/^mailto:/i, '')
    .normalize('NFC');
  const isEmail =
    /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/.test(written);
  if (written !== '' && !isEmail) remarks.refuse('email-unreadable', on.mapping.email ?? null);
  const email = isEmail ? written.toLowerCase() : null;
  if (phone === null && email === null && remarks.problems.length === 0) {
    if (on.kind === 'guides') remarks.refuse('contact-missing', null);
    else remarks.note('no-phone', column);
  }
  return { phone, email };
}

function readSex(text: string, column: number | null, remarks: Remarks) {
  if (text === '') return remarks.note('sex-missing', column);
  return parseSex(text) ?? remarks.refuse('sex-unreadable', column);
}

function readBirthYear(text: string, on: RowConditions, remarks: Remarks): number | null {
  const column = on.mapping.birthYear ?? null;
  if (text === '') return null;
  const year = parseBirthYear(text, on.today);
  if (year === null) return remarks.refuse('birth-year-unreadable', column);
  return isBirthYear(year, on.today) ? year : remarks.refuse('birth-year-out-of-range', column);
}

function readDay(text: string, on: RowConditions, remarks: Remarks): string | null {
  const column = on.mapping.registeredOn ?? null;
  if (text === '') return null;
  const day = parseDay(text, on.today);
  if (day === null) return remarks.refuse('day-unreadable', column);
  const isFuture = day.toString() > on.today.toString();
  return isFuture ? remarks.refuse('day-in-future', column) : day.toString();
}

function readStatus(text: string, column: number | null, remarks: Remarks) {
  if (text === '') return null;
  const status = parseStatus(text);
  if (status === 'ended') return remarks.refuse('status-ended', column);
  if (status === null) return remarks.note('status-unknown', column, text);
  if (status === 'onboarding') remarks.note('checklist-to-confirm', column);
  return status;
}
