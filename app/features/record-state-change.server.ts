import type { Actor } from '~/domain/access/actor';
import { userIdOf } from '~/domain/access/actor';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';

/** Writes who moved what from which state to which, when and why. Call it in the transaction of the move. */
export async function recordStateChange(
  tx: BranchTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'newId' | 'branchId'>,
  change: {
    readonly subjectType: 'guide' | 'participant' | 'match' | 'pairing';
    readonly subjectId: string;
    readonly event: string;
    readonly from: string;
    readonly to: string;
    readonly reasonCode?: string;
    /** At most 600 characters, for the branch's coordinators only. */
    readonly note?: string;
    /** The side that answered by a link without a session. */
    readonly actor?: Actor['role'];
  },
): Promise<void> {
  await tx.stateChange.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      subjectType: change.subjectType,
      subjectId: change.subjectId,
      event: change.event,
      fromState: change.from,
      toState: change.to,
      reasonCode: change.reasonCode ?? '',
      note: change.note ?? '',
      actorUserId: userIdOf(ctx.actor),
      actorRole: change.actor ?? ctx.actor.role,
      at: dateOf(ctx.clock.now()),
    },
  });
}
