import { userIdOf } from '~/domain/access/actor';
import { dateOf, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';

type Caller = Pick<Context, 'actor' | 'clock' | 'branchId'>;

/**
 * Puts a participant under special care, at once: out of every list, search and figure, without
 * district, for the named handlers alone, called and never written to. What waits to be sent is not
 * sent; no calendar, no key of a phone and no link to the pair opens anything more; no copy stays
 * where a spreadsheet brought the person in, nor in the plan that was computed last. Lowering needs
 * two people and is no part of this.
 */
export async function shieldParticipant(
  tx: BranchTx,
  ctx: Caller,
  participantId: string,
): Promise<void> {
  const at = dateOf(ctx.clock.now());
  await tx.participant.updateMany({
    where: { id: participantId },
    data: {
      isShielded: true,
      district: '',
      searchKey: '',
      preferredChannel: 'voice',
      updatedAt: at,
    },
  });
  await tx.outboxMessage.deleteMany({
    where: { recipientType: 'participant', recipientId: participantId, sentAt: null },
  });
  await tx.deviceKey.updateMany({
    where: { side: 'participant', personId: participantId, revokedAt: null },
    data: { revokedAt: at },
  });
  const pairings = await tx.pairing.findMany({ where: { participantId }, select: { id: true } });
  for (const { id } of pairings) {
    await revokeTokens(tx.system, ctx.clock, 'pair', id, 'participant');
  }
  await tx.importRow.updateMany({
    where: { subjectId: participantId },
    data: { cells: {}, before: {}, subjectId: null, outcome: 'skipped' },
  });
  await nameHandlers(tx, ctx, participantId, at);
}

/**
 * The branch's coordinators for protected persons and the coordinator who raised it. Where the
 * branch has named nobody, the one who has been there longest, so that no one is ever lost from sight.
 */
async function nameHandlers(
  tx: BranchTx,
  ctx: Caller,
  participantId: string,
  createdAt: Date,
): Promise<void> {
  const coordinators = await tx.membership.findMany({
    where: { role: 'coordinator', endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, handlesProtected: true },
  });
  const raisedBy = ctx.actor.role === 'coordinator' ? userIdOf(ctx.actor) : null;
  const named = coordinators.filter((one) => one.handlesProtected || one.userId === raisedBy);
  const handlers = named.length > 0 ? named : coordinators.slice(0, 1);
  const known = await tx.protectedHandler.findMany({
    where: { participantId },
    select: { userId: true },
  });
  const missing = new Set(handlers.map((one) => one.userId));
  for (const { userId } of known) missing.delete(userId);
  await tx.protectedHandler.createMany({
    data: [...missing].map((userId) => ({
      branchId: ctx.branchId,
      participantId,
      userId,
      createdAt,
    })),
  });
}
