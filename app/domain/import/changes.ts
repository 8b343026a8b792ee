import type { PersonRecord } from './record';

export type ChangedField = Exclude<keyof PersonRecord, 'status'>;

export interface FieldChange {
  readonly field: ChangedField;
  readonly from: PersonRecord[ChangedField];
  readonly to: PersonRecord[ChangedField];
}

/** The value that a row would bring, or undefined when it brings none. */
export function changedValue<F extends keyof PersonRecord>(
  changes: readonly FieldChange[],
  field: F,
): PersonRecord[F] | undefined {
  const found = changes.find((change) => change.field === field);
  // `changesBy` takes field and value from the same record.
  return found === undefined ? undefined : (found.to as PersonRecord[F]);
}

const REPLACED = [
  'sex',
  'birthYear',
  'phone',
  'email',
  'district',
  'contactLanguage',
  'occupation',
  'interpreter',
] as const;
const EXTENDED = ['languages', 'interests'] as const;

/**
 * What a row would change about somebody who is here already. It only adds and corrects: an empty
 * cell erases nothing, a guess replaces nothing, a list grows, a damaged name is not taken over, and
 * nobody's place in the queue moves back.
 */
export function changesBy(
  row: PersonRecord,
  known: PersonRecord,
  isNameDamaged: boolean,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const change = (field: ChangedField, to: PersonRecord[ChangedField]): void => {
    changes.push({ field, from: known[field], to });
  };
  if (!isNameDamaged && row.firstName !== '') {
    for (const field of ['firstName', 'lastName', 'otherSpelling'] as const) {
      if (row[field] !== '' && row[field] !== known[field].normalize('NFC'))
        change(field, row[field]);
    }
  }
  for (const field of REPLACED) {
    const said = row[field] !== null && row[field] !== 'undisclosed';
    if (said && row[field] !== known[field]) change(field, row[field]);
  }
  for (const field of EXTENDED) {
    const more = row[field].filter((code) => !known[field].includes(code));
    if (more.length > 0) change(field, [...known[field], ...more]);
  }
  if (row.norwegianLevel !== null && row.norwegianLevel !== known.norwegianLevel) {
    change('norwegianLevel', row.norwegianLevel);
  }
  const { household, wish, registeredOn } = row;
  // A household is only filled in for somebody who stood alone: its persons may have names by now.
  if (household && known.household === null && household.unit !== 'single') {
    change('household', household);
  }
  if (wish && !(wish.isGuess && known.wish) && !isSameWish(row, known)) change('wish', wish);
  if (registeredOn !== null && known.registeredOn !== null && registeredOn < known.registeredOn) {
    change('registeredOn', registeredOn);
  }
  return changes;
}

/** No wish on record is the same as "any". */
function isSameWish(a: PersonRecord, b: PersonRecord): boolean {
  const [one, other] = [a.wish, b.wish];
  return (
    (one?.sex ?? 'any') === (other?.sex ?? 'any') && (one?.age ?? 'any') === (other?.age ?? 'any')
  );
}
