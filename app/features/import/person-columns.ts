import { changedValue, type FieldChange } from '~/domain/import/changes';
import { parseName } from '~/domain/import/names/parse-name';
import type { PersonRecord } from '~/domain/import/record';
import { searchKeyOf } from '~/domain/people/search-key';
import type { RowBefore } from './run-documents';
import { writtenLastName } from './side';

/** The columns that guides and participants have in common. */
export interface PersonColumns {
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly district: string;
}

/** Columns of somebody new. A sex that the sheet does not tell is not told here either. */
export function newColumns(record: PersonRecord): PersonColumns & { readonly searchKey: string } {
  const lastName = writtenLastName(record.lastName, record.otherSpelling);
  return {
    firstName: record.firstName,
    lastName,
    searchKey: searchKeyOf(record.firstName, lastName),
    sex: record.sex ?? 'undisclosed',
    birthYear: record.birthYear,
    phone: record.phone,
    email: record.email,
    district: record.district ?? '',
  };
}

/** The part of a record that is kept in columns, read back from them. */
export function knownColumns(row: PersonColumns): Partial<PersonRecord> {
  const name = parseName({ first: row.firstName, last: row.lastName });
  return {
    firstName: name.ok ? name.value.firstName : row.firstName,
    lastName: name.ok ? name.value.lastName : row.lastName,
    otherSpelling: name.ok ? name.value.otherSpelling : '',
    sex: sexOf(row.sex),
    birthYear: row.birthYear,
    phone: row.phone,
    email: row.email,
    district: row.district === '' ? null : row.district,
  };
}

/** The columns with the changes put on top. */
export function changedColumns(
  changes: readonly FieldChange[],
  row: PersonColumns,
): PersonColumns & { readonly searchKey: string } {
  const before = knownColumns(row);
  const first = changedValue(changes, 'firstName');
  const last = changedValue(changes, 'lastName');
  const other = changedValue(changes, 'otherSpelling');
  const firstName = first ?? row.firstName;
  const lastName = writtenLastName(
    last ?? before.lastName ?? '',
    other ?? before.otherSpelling ?? '',
  );
  return {
    firstName,
    lastName,
    searchKey: searchKeyOf(firstName, lastName),
    sex: changedValue(changes, 'sex') ?? row.sex,
    birthYear: changedValue(changes, 'birthYear') ?? row.birthYear,
    phone: changedValue(changes, 'phone') ?? row.phone,
    email: changedValue(changes, 'email') ?? row.email,
    district: changedValue(changes, 'district') ?? row.district,
  };
}

/** What is put away for an undo. */
export function columnsBefore(
  row: PersonColumns & { readonly unit: string },
): RowBefore['columns'] {
  const { firstName, lastName, sex, birthYear, phone, email, district, unit } = row;
  return { firstName, lastName, sex, birthYear, phone, email, district, unit };
}

export function restoredColumns(
  before: RowBefore['columns'],
): RowBefore['columns'] & { readonly searchKey: string } {
  return { ...before, searchKey: searchKeyOf(before.firstName, before.lastName) };
}

function sexOf(column: string): PersonRecord['sex'] {
  return column === 'woman' || column === 'man' || column === 'other' ? column : 'undisclosed';
}
