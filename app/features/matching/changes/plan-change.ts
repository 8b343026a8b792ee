import type { PlanChange } from '~/domain/matching/round/change';
import type { RoundRefusal } from '~/domain/matching/round/round';
import type { Prisma } from '~/infra/db/database';

/** What a coordinator can do to a plan; `capacity` and `recruit` only try things out, in a draft. */
export const CHANGE_KINDS = ['pin', 'forbid', 'hold', 'capacity', 'recruit'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why somebody is left out of the plan for now. */
export const HOLD_REASONS = ['away', 'asked-to-wait', 'unsure', 'talk-first', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export type PlanRefusal =
  | 'not-in-plan'
  | 'already-pinned'
  | 'plan-pair-pinned'
  | 'plan-no-place'
  | 'already-on-hold'
  | 'hold-until-past'
  | 'only-in-draft'
  | 'draft-closed'
  | 'draft-not-yours'
  | 'pair-forbidden'
  | 'pair-was-refused'
  | 'note-needed';

/** What the engine answers, in the words of the refusal table. */
export const REFUSED_BY_ROUND = {
  'unknown-id': 'not-in-plan',
  'known-id': 'not-in-plan',
  'pair-forbidden': 'pair-was-refused',
  'pair-pinned': 'plan-pair-pinned',
  'already-pinned': 'already-pinned',
  'no-place': 'plan-no-place',
} as const satisfies Record<RoundRefusal, PlanRefusal>;

export const CHANGE_SELECT = {
  id: true,
  draftId: true,
  kind: true,
  participantId: true,
  guideId: true,
  values: true,
  reasonCode: true,
  note: true,
  byUserId: true,
  at: true,
} as const satisfies Prisma.PlanChangeSelect;
export type ChangeRow = Prisma.PlanChangeGetPayload<{ select: typeof CHANGE_SELECT }>;

/** First day on which a hold no longer holds (ISO); null for one that somebody takes back. */
export function heldUntil(row: Pick<ChangeRow, 'kind' | 'values'>): string | null {
  const until = row.kind === 'hold' ? storedValue(row, 'untilOn') : undefined;
  return typeof until === 'string' ? until : null;
}

/** The change as the engine takes it; null for one that cannot be read any more. */
export function engineChange(
  row: Pick<ChangeRow, 'kind' | 'participantId' | 'guideId' | 'values'>,
): PlanChange | null {
  const { kind, participantId: household, guideId: guide } = row;
  if (kind === 'hold') {
    const id = household ?? guide;
    return id === null ? null : { kind, id };
  }
  if (guide === null) return null;
  if (kind === 'capacity') {
    const places = storedValue(row, 'places');
    return typeof places === 'number' ? { kind, guide, places } : null;
  }
  if ((kind === 'pin' || kind === 'forbid') && household !== null)
    return { kind, household, guide };
  return null;
}

/** The changes of a plan in the order they were made. */
export function engineChanges(rows: readonly ChangeRow[]): PlanChange[] {
  return rows.flatMap((row) => engineChange(row) ?? []);
}

export function storedValue({ values }: Pick<ChangeRow, 'values'>, name: string): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
  return values[name];
}
