/** What the programme calendar asks for in the course of a pairing (domain.md B3, B6). */
const DUE_KINDS = [
  'evaluation-start',
  'check-in-first',
  'check-in-second',
  'check-in-monthly',
  'evaluation-3-months',
  'plan-ending',
  'evaluation-final',
  'end',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A talk that the calendar did not ask for. */
export const BETWEEN = 'between';

/** What a check-in can be; `end` is no talk: it is done when the pairing is closed. */
export type CheckInKind = Exclude<DueKind, 'end'> | typeof BETWEEN;
export const CHECK_IN_KINDS: readonly CheckInKind[] = [
  ...DUE_KINDS.filter((kind) => kind !== 'end'),
  BETWEEN,
];

/** A call to one side about how it goes; the monthly one is light. */
export function isTalk(kind: CheckInKind | DueKind): boolean {
  return kind === 'check-in-first' || kind === 'check-in-second' || kind === 'check-in-monthly';
}
