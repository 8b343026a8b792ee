import { changesBy, type FieldChange } from './changes';
import { type Comparable, PeopleIndex, type TwinReason } from './duplicates';
import type { TableRow } from './fields';
import { type RowConditions, readRow } from './read-row';
import type { Notice, PersonRecord, Problem } from './record';

/** What would become of one row. */
export type PlannedRow = { readonly line: number; readonly notices: readonly Notice[] } & (
  | { readonly outcome: 'created'; readonly record: PersonRecord }
  | {
      readonly outcome: 'changed';
      readonly personId: string;
      readonly record: PersonRecord;
      readonly changes: readonly FieldChange[];
    }
  | { readonly outcome: 'unchanged'; readonly personId: string }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly outcome: 'duplicate';
      readonly record: PersonRecord;
      readonly why: TwinReason;
      /** A person of the branch, or the line of an earlier row. */
      readonly twin: { readonly personId: string } | { readonly line: number };
    }
);

export type Outcome = PlannedRow['outcome'];

/**
 * Plans a sheet row by row, so that the caller can stop between rows and let others have their turn.
 * Linear in rows plus people. The plan is a proposal: nothing is written here.
 */
export function* planRows(
  rows: Iterable<TableRow>,
  people: Iterable<Comparable<string>>,
  on: RowConditions,
): Generator<PlannedRow | null, void, undefined> {
  const known = new PeopleIndex<string>();
  let count = 0;
  for (const person of people) {
    known.add(person);
    // Null means "nothing yet": a pause for the caller while the index grows.
    if (++count % 50 === 0) yield null;
  }
  const earlier = new PeopleIndex<number>();
  for (const row of rows) yield planRow(row, known, earlier, on);
}

function planRow(
  row: TableRow,
  known: PeopleIndex<string>,
  earlier: PeopleIndex<number>,
  on: RowConditions,
): PlannedRow {
  const { record, problems, notices } = readRow(row, on);
  const base = { line: row.line, notices };
  if (problems.length > 0) return { ...base, outcome: 'refused', problems };

  const before = earlier.find(record);
  if (before !== null) {
    const twin = { line: before.of.id };
    return { ...base, outcome: 'duplicate', record, why: before.why, twin };
  }
  earlier.add({ id: row.line, record });

  const twin = known.find(record);
  if (twin === null) return { ...base, outcome: 'created', record };
  const personId = twin.of.id;
  if (twin.likeness === 'maybe') {
    return { ...base, outcome: 'duplicate', record, why: twin.why, twin: { personId } };
  }
  const isNameDamaged = notices.some((notice) => notice.code === 'check-spelling');
  const changes = changesBy(record, twin.of.record, isNameDamaged);
  return changes.length === 0
    ? { ...base, outcome: 'unchanged', personId }
    : { ...base, outcome: 'changed', personId, record, changes };
}
