import { systemClock } from './clock.server';
import type { Context } from './context';
import type { BranchTx, Json } from './db/database';

/**
 * Puts a job into the queue, in the transaction of what it follows from. Answers false when a job
 * with this key already waits or runs. Jobs run by the machine's clock, not by the demo's.
 */
export async function enqueueJob(
  tx: BranchTx,
  ctx: Pick<Context, 'newId' | 'branchId'>,
  kind: string,
  payload: Json,
  dedupeKey: string,
): Promise<boolean> {
  const waiting = await tx.system.job.findFirst({ where: { dedupeKey }, select: { id: true } });
  if (waiting !== null) return false;
  const now = new Date(systemClock.now().epochMilliseconds);
  await tx.system.job.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      kind,
      payload,
      dedupeKey,
      runAt: now,
      createdAt: now,
    },
  });
  return true;
}
