/** What a spreadsheet is about: it is read as one of the two, never as a mixture. */
export const SHEET_KINDS = ['guides', 'participants'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

const COMMON = [
  'fullName',
  'firstName',
  'lastName',
  'sex',
  'birthYear',
  'phone',
  'email',
  'district',
  'interests',
  'household',
  'wish',
  'registeredOn',
] as const;

/** Where a column of each kind of sheet can go: the fields of the two registration forms. */
export const FIELDS_OF = {
  guides: [...COMMON, 'languages', 'occupation', 'status'],
  participants: [
    ...COMMON,
    'contactLanguage',
    'languages',
    'norwegianLevel',
    'occupation',
    'interpreter',
  ],
} as const satisfies Record<SheetKind, readonly string[]>;

export type ImportField = (typeof FIELDS_OF)[SheetKind][number];

export function hasField(kind: SheetKind, field: string): field is ImportField {
  return FIELDS_OF[kind].some((known) => known === field);
}

/** Why a column starts as left out; each has a sentence for the coordinator. */
export const LEAVE_OUT_REASONS = [
  'health',
  'religion',
  'ethnicity',
  'asylum',
  'country',
  'address',
  'certificate',
  'free-text',
  'row-number',
  'taken',
  'unknown',
  'empty',
] as const;
export type LeaveOutReason = (typeof LEAVE_OUT_REASONS)[number];

/** What is to become of a column. `never` is no choice: its cells are gone before anyone sees them. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: ImportField; readonly by: 'heading' | 'content' }
  | { readonly kind: 'leave-out'; readonly reason: LeaveOutReason }
  | {
      readonly kind: 'never';
      readonly what: 'national-identity' | 'duf';
      readonly by: 'heading' | 'content';
    };

/** One sheet after the reader: text cells only, the row numbers as the spreadsheet shows them. */
export interface Table {
  readonly sheet: string;
  /** Text above the headings, joined; helps to tell guides from participants. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Columns whose cells were dropped while reading, because they held numbers of identity. */
  readonly never: readonly NeverColumn[];
}

export interface NeverColumn {
  readonly column: number;
  readonly what: 'national-identity' | 'duf';
  readonly by: 'heading' | 'content';
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns where a number of identity was taken out of a longer text. */
  readonly removedIn?: readonly number[];
}
