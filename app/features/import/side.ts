import type { FieldChange } from '~/domain/import/changes';
import type { PersonRecord } from '~/domain/import/record';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx } from '~/infra/db/database';
import type { RowBefore, RunDocument } from './run-documents';

/** Somebody of the branch as a row is compared with. */
export interface KnownPerson {
  readonly id: string;
  readonly version: number;
  readonly record: PersonRecord;
}

/** What writing needs to know of the run. */
export interface RunScope {
  readonly ctx: Pick<Context, 'actor' | 'branchId' | 'clock' | 'newId'>;
  readonly runId: string;
  readonly words: RunDocument['words'];
}

/** One of the two kinds of people that a sheet can hold. */
export interface Side {
  /** In the order of ids, at most `take` after `afterId`. */
  listKnown(db: BranchDb, afterId: string, take: number): Promise<KnownPerson[]>;
  create(
    tx: BranchTx,
    scope: RunScope,
    people: readonly { readonly id: string; readonly record: PersonRecord }[],
  ): Promise<void>;
  /** Null when somebody has changed the person since `version` was read. */
  change(
    tx: BranchTx,
    scope: RunScope,
    id: string,
    version: number,
    changes: readonly FieldChange[],
  ): Promise<RowBefore | null>;
  /** Of those whom a run created, removes whom nobody has worked on since; answers their ids. */
  removeCreated(tx: BranchTx, ids: readonly string[]): Promise<readonly string[]>;
  /** False when somebody has worked on the person since: then nothing is touched. */
  restore(tx: BranchTx, scope: RunScope, id: string, before: RowBefore): Promise<boolean>;
}

/** `Tekle (ተክለ)`: the other spelling stands behind the family name, as the sheet had it. */
export function writtenLastName(lastName: string, otherSpelling: string): string {
  if (otherSpelling === '') return lastName;
  return lastName === '' ? `(${otherSpelling})` : `${lastName} (${otherSpelling})`;
}

/** The others of a household, named by what they are until somebody knows their names. */
export function otherPersons(
  household: NonNullable<PersonRecord['household']>,
  scope: RunScope,
  thisYear: number,
) {
  const adults = Array.from({ length: household.adults - 1 }, (_, i) => ({
    firstName: numbered(scope.words.adult, i + 2),
    birthYear: null as number | null,
    isAdult: true,
  }));
  const children = Array.from({ length: household.children }, (_, i) => {
    const age = household.childAges[i];
    return {
      firstName: numbered(scope.words.child, i + 1),
      birthYear: age === undefined ? null : thisYear - age,
      isAdult: false,
    };
  });
  return [...adults, ...children].map((person) => ({
    id: scope.ctx.newId(),
    branchId: scope.ctx.branchId,
    sex: 'undisclosed',
    ...person,
  }));
}

function numbered(word: string, number: number): string {
  return `${word} ${number}`;
}

/** Household as far as rows tell: null for somebody who stands alone. */
export function knownHousehold(
  unit: string,
  persons: readonly { readonly isAdult: boolean }[],
): PersonRecord['household'] {
  if (unit === 'single' && persons.length === 0) return null;
  const adults = 1 + persons.filter((person) => person.isAdult).length;
  const children = persons.length + 1 - adults;
  const known =
    unit === 'couple' || unit === 'single-parent' || unit === 'single' ? unit : 'family';
  return { unit: known, adults, children, childAges: [], isGuess: false };
}
