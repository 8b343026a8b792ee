import type { Guide, Household, Snapshot } from '~/domain/matching/people';
import type { BranchDb } from '~/infra/db/database';
import { CHANGE_SELECT, type ChangeRow, heldUntil } from './plan-change';

/** The most that one plan carries; beyond it the oldest are still in force and the page says so. */
export const MOST_CHANGES = 500;

/**
 * The changes in force, oldest first: of the branch's own plan (`null`) or of a draft. A hold whose
 * day has come is over, whatever its row says. `today` is an ISO day.
 */
export async function readLiveChanges(
  db: Pick<BranchDb, 'planChange'>,
  draftId: string | null,
  today: string,
): Promise<ChangeRow[]> {
  const rows = await db.planChange.findMany({
    where: { draftId, undoneAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST_CHANGES,
    select: CHANGE_SELECT,
  });
  return rows.filter((row) => {
    const until = heldUntil(row);
    return until === null || today < until;
  });
}

/** Ids of those whom a plan leaves out for now. */
export function heldIn(rows: readonly ChangeRow[]): {
  readonly participants: readonly string[];
  readonly guides: readonly string[];
} {
  const holds = rows.filter((row) => row.kind === 'hold');
  return {
    participants: holds.flatMap((row) => row.participantId ?? []),
    guides: holds.flatMap((row) => row.guideId ?? []),
  };
}

/** The pins that still fit the people of the round; one whose people have left is not the plan's. */
export function pinsThatFit(
  rows: readonly ChangeRow[],
  round: {
    readonly households: readonly Household[];
    readonly guides: readonly Guide[];
    readonly blocked: Snapshot['blocked'];
  },
): [string, string][] {
  const waiting = new Set(round.households.map((one) => one.id));
  const places = new Map(round.guides.map((one) => [one.id, one.capacity]));
  const blocked = new Set(round.blocked.map((pair) => pair.join(' ')));
  return rows.flatMap(({ kind, participantId, guideId }) => {
    if (kind !== 'pin' || participantId === null || guideId === null) return [];
    const left = places.get(guideId) ?? 0;
    const isBlocked = blocked.has(`${participantId} ${guideId}`);
    if (!waiting.has(participantId) || left === 0 || isBlocked) return [];
    places.set(guideId, left - 1);
    return [[participantId, guideId]];
  });
}
