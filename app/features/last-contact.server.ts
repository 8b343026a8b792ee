import type { BranchTx } from '~/infra/db/database';

/** Moves the day of a participant's last contact forward, never back; other days leave it alone. */
export async function keepLastContact(
  tx: BranchTx,
  participantId: string,
  /** ISO day. */
  on: string,
): Promise<void> {
  await tx.participant.updateMany({
    where: { id: participantId, OR: [{ lastContactOn: null }, { lastContactOn: { lt: on } }] },
    data: { lastContactOn: on },
  });
}
