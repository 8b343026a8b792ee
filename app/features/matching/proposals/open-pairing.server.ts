import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { isCoordinator } from '../../pairings/coordinators.query.server';
import { recordStateChange } from '../../record-state-change.server';

/** Both said yes: the pairing begins with a first meeting to book. The place stays taken. */
export async function openPairing(
  tx: BranchTx,
  ctx: Context,
  match: { readonly id: string; readonly participantId: string; readonly guideId: string },
): Promise<string> {
  const at = dateOf(ctx.clock.now());
  const { approvedByUserId } = await tx.match.findFirstOrThrow({
    where: { id: match.id },
    select: { approvedByUserId: true },
  });
  const staysOn = await isCoordinator(tx.system, ctx.branchId, approvedByUserId);
  const id = ctx.newId();
  await tx.pairing.create({
    data: {
      id,
      branchId: ctx.branchId,
      matchId: match.id,
      participantId: match.participantId,
      guideId: match.guideId,
      state: 'first-meeting-to-book',
      stateSince: at,
      // Whoever proposed the pair follows it, until somebody else does.
      coordinatorUserId: staysOn ? approvedByUserId : null,
      createdAt: at,
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'pairing',
    subjectId: id,
    event: 'both-agreed',
    from: 'agreed',
    to: 'first-meeting-to-book',
  });
  return id;
}
