import type { BranchTx } from '~/infra/db/database';

/** The steps of somebody whom an import made and who is taken out again untouched. */
export async function forgetHistory(
  tx: BranchTx,
  subjectType: 'guide' | 'participant',
  subjectId: string,
): Promise<void> {
  await tx.stateChange.deleteMany({ where: { subjectType, subjectId } });
}
