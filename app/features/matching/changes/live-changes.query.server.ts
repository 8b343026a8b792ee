import type { BranchDb } from '~/infra/db/database';
import { CHANGE_SELECT, type ChangeRow, heldUntil } from './plan-change';

/** The most that one plan carries; later ones wait until earlier ones have ended. */
const MOST_CHANGES = 500;

/**
 * The changes in force, oldest first: of the branch's own plan (`null`) or of a draft. A hold whose
 * day has come is over, whatever its row says. The pairs that the branch forbids are not among them:
 * they grow with the years, and the plan reads them as BlockedPair. `today` is an ISO day.
 */
export async function readLiveChanges(
  db: Pick<BranchDb, 'planChange'>,
  draftId: string | null,
  today: string,
): Promise<ChangeRow[]> {
  const rows = await db.planChange.findMany({
    where: { draftId, undoneAt: null, ...(draftId === null ? { kind: { not: 'forbid' } } : {}) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST_CHANGES,
    select: CHANGE_SELECT,
  });
  return rows.filter((row) => {
    const until = heldUntil(row);
    return until === null || today < until;
  });
}
