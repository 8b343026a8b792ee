import type { PairSide, StorySignal } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';

/** What one side wants a coordinator to know; while one of a kind is open, a second is the same. */
export async function openSignal(
  tx: BranchTx,
  ctx: Context,
  signal: {
    readonly pairingId: string;
    readonly side: PairSide;
    readonly kind: StorySignal['kind'];
  },
): Promise<void> {
  const open = await tx.pairSignal.count({ where: { ...signal, handledAt: null } });
  if (open > 0) return;
  await tx.pairSignal.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      ...signal,
      at: dateOf(ctx.clock.now()),
    },
  });
}
