import type { ImportedHousehold } from './cells/household';
import type {
  ImportedInterpreter,
  ImportedNorwegian,
  ImportedOccupation,
  ImportedSex,
} from './cells/short-answers';
import type { ImportedStatus } from './cells/status';
import type { ImportedWish } from './cells/wish';

/** One person of a spreadsheet in the program's own words. Null and empty: the sheet did not say. */
export interface PersonRecord {
  readonly firstName: string;
  readonly lastName: string;
  readonly otherSpelling: string;
  readonly sex: ImportedSex | null;
  readonly birthYear: number | null;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  /** Code of the branch's list. */
  readonly district: string | null;
  readonly languages: readonly string[];
  readonly contactLanguage: string | null;
  readonly norwegianLevel: ImportedNorwegian | null;
  readonly interests: readonly string[];
  readonly household: ImportedHousehold | null;
  readonly wish: ImportedWish | null;
  /** ISO day of referral or registration. */
  readonly registeredOn: string | null;
  readonly occupation: ImportedOccupation | null;
  readonly interpreter: ImportedInterpreter | null;
  readonly status: ImportedStatus | null;
}

/** Why a row is refused; each code has a sentence that says how to mend it. */
export const PROBLEMS = [
  'name-missing',
  'name-unreadable',
  'name-too-long',
  'name-no-letters',
  'only-one-cell',
  'contact-missing',
  'phone-unreadable',
  'phone-was-identity',
  'email-unreadable',
  'birth-year-unreadable',
  'birth-year-out-of-range',
  'sex-unreadable',
  'day-unreadable',
  'day-in-future',
  'cell-unreadable',
  'status-ended',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

/** What the coordinator should know about a row that comes in all the same. */
export const NOTICES = [
  'check-spelling',
  'one-word-name',
  'identity-removed',
  'no-phone',
  'second-phone-left-out',
  'sex-missing',
  'district-unknown',
  'language-unknown',
  'contact-language-missing',
  'interest-unknown',
  'norwegian-guessed',
  'norwegian-unknown',
  'household-guessed',
  'household-unknown',
  'wish-as-preference',
  'wish-unknown',
  'occupation-unknown',
  'interpreter-unknown',
  'status-unknown',
  'checklist-to-confirm',
] as const;
export type NoticeCode = (typeof NOTICES)[number];

/** `column` is the column's index in the sheet, null when the whole row is meant. */
export interface Remark<Code extends string> {
  readonly code: Code;
  readonly column: number | null;
  /** The words that were not understood; never shown for a refused telephone or name. */
  readonly words?: string;
}
export type Problem = Remark<ProblemCode>;
export type Notice = Remark<NoticeCode>;

export const EMPTY_RECORD: PersonRecord = {
  firstName: '',
  lastName: '',
  otherSpelling: '',
  sex: null,
  birthYear: null,
  phone: null,
  email: null,
  district: null,
  languages: [],
  contactLanguage: null,
  norwegianLevel: null,
  interests: [],
  household: null,
  wish: null,
  registeredOn: null,
  occupation: null,
  interpreter: null,
  status: null,
};
