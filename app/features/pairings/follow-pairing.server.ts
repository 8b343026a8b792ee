import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { isCoordinator } from './coordinators.query.server';

export type FollowRefusal = 'not-a-coordinator';

/** Who follows this pairing from now on; nobody in particular when null. */
export function followPairing(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly coordinatorUserId: string | null;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, FollowRefusal | CommonRefusal>> {
  const { pairingId, version, coordinatorUserId } = input;
  return inTransaction(
    ctx,
    {
      verb: 'pairing.follow',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key && `${options.key}-follow`,
      details: { coordinatorUserId },
    },
    async (tx): Promise<Result<null, FollowRefusal | CommonRefusal>> => {
      const pairing = await tx.pairing.findFirst({
        where: { id: pairingId },
        select: { state: true },
      });
      if (!pairing) return refuse('not-found');
      if (coordinatorUserId && !(await isCoordinator(tx.system, ctx.branchId, coordinatorUserId)))
        return refuse('not-a-coordinator', 'coordinatorUserId');
      await changeOne(
        tx.pairing.updateMany({
          where: { id: pairingId, version },
          data: { coordinatorUserId, version: { increment: 1 } },
        }),
      );
      await recordStateChange(tx, ctx, {
        subjectType: 'pairing',
        subjectId: pairingId,
        event: 'followed-by-another',
        from: pairing.state,
        to: pairing.state,
      });
      return ok(null);
    },
  );
}
