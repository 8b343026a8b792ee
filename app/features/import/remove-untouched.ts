import type { BranchTx } from '~/infra/db/database';

/**
 * Removes people whom an import made, with their history, unless a consent has been recorded since.
 * Answers whom it removed.
 */
export async function removeUntouched(
  tx: BranchTx,
  subjectType: 'guide' | 'participant',
  ids: readonly string[],
): Promise<readonly string[]> {
  const consents = await tx.consent.findMany({
    where: { subjectType, subjectId: { in: [...ids] } },
    select: { subjectId: true },
  });
  const kept = new Set(consents.map(({ subjectId }) => subjectId));
  const gone = ids.filter((id) => !kept.has(id));
  await tx.stateChange.deleteMany({ where: { subjectType, subjectId: { in: gone } } });
  const where = { id: { in: gone }, version: 1 };
  if (subjectType === 'guide') await tx.guide.deleteMany({ where });
  else await tx.participant.deleteMany({ where });
  return gone;
}
