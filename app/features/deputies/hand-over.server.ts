import { ok, type Result, refuse } from '~/domain/kernel/result';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { isCoordinator } from '../pairings/coordinators.query.server';
import type { FollowRefusal } from '../pairings/follow-pairing.server';
import { LISTED } from '../participants/visible-participants.query';
import type { CommonRefusal } from '../refusal-codes';
import type { DeputyRefusal } from './deputy-refusal';

type Refusal = DeputyRefusal | FollowRefusal | CommonRefusal;

/**
 * Gives all open pairings and tasks of one coordinator (or of nobody, where `fromUserId` is null) to
 * another. Only if there are still as many as the sheet showed: whoever was given one more meanwhile
 * looks again. Pairs that need special care are in no sheet; each is given over on its own page.
 */
export function handOver(
  ctx: Context,
  input: {
    readonly fromUserId: string | null;
    readonly toUserId: string;
    readonly pairings: number;
    readonly tasks: number;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, Refusal>> {
  const { fromUserId, toUserId, pairings, tasks } = input;
  return inTransaction<null, Refusal>(
    ctx,
    {
      verb: 'pairing.hand-over',
      subject: { type: 'user', id: toUserId },
      idempotencyKey: options.key,
      details: { fromUserId, toUserId, pairings, tasks },
    },
    async (tx) => {
      if (fromUserId === toUserId) return refuse('hand-over-to-same', 'toUserId');
      if (!(await isCoordinator(tx.system, ctx.branchId, toUserId)))
        return refuse('not-a-coordinator', 'toUserId');
      if (pairings + tasks === 0) return refuse('nothing-to-hand-over');
      const moved = await tx.pairing.updateMany({
        where: handedOver(fromUserId),
        data: { coordinatorUserId: toUserId, version: { increment: 1 } },
      });
      if (moved.count !== pairings) return refuse('changed-meanwhile');
      const given = await tx.handTask.updateMany({
        where: { assigneeUserId: fromUserId, doneAt: null },
        data: { assigneeUserId: toUserId, version: { increment: 1 } },
      });
      return given.count === tasks ? ok(null) : refuse('changed-meanwhile');
    },
  );
}

/** The pairings that a hand-over moves, and its sheet lists. */
export function handedOver(coordinatorUserId: string | null) {
  return {
    coordinatorUserId,
    state: { in: [...OPEN_PAIRING_STATES] },
    participant: LISTED,
  };
}
