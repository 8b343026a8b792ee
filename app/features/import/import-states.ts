/**
 * Life of a run: the file is read, columns are chosen, every row is planned (the dry run), carried
 * out, and perhaps taken back once.
 */
export const RUN_STATES = [
  'reading',
  'uploaded',
  'planning',
  'planned',
  'running',
  'done',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A job is at work; a branch has one at a time. */
export const BUSY_STATES = ['planning', 'running', 'undoing'] as const satisfies RunState[];

/** `to-…` and `duplicate` are plans; `skipped` is a duplicate that nobody wanted. */
export const ROW_OUTCOMES = [
  'pending',
  'to-create',
  'to-change',
  'duplicate',
  'unchanged',
  'refused',
  'created',
  'changed',
  'skipped',
  'undone',
  'kept',
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Cells of rows that nobody needs any more are blanked after this. */
export const KEEP_ROWS_HOURS = 24;
/** A run can be taken back for this long; then the values before are forgotten too. */
export const UNDO_DAYS = 7;

export type ImportRefusal =
  | 'import-busy'
  | 'import-not-now'
  | 'import-undo-over'
  | 'import-nothing-to-do';

export function isRunState(value: string): value is RunState {
  return RUN_STATES.some((state) => state === value);
}
