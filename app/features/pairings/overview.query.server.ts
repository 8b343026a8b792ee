import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';

/**
 * The pairing's own row, and what leads up to its start while it has not begun. Few statements: the
 * frame above the page knows the two sides, the story knows what happened since.
 */
export async function findOverview(ctx: Context, id: string) {
  const row = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: {
      id: true,
      state: true,
      version: true,
      participantId: true,
      coordinatorUserId: true,
      startedOn: true,
      plannedEndOn: true,
      endedOn: true,
      endReason: true,
    },
  });
  if (!row) return null;
  const hasBegun = row.startedOn !== null;
  return {
    ...row,
    firstMeeting: hasBegun ? null : await findFirstMeeting(ctx, id),
    agreement: hasBegun ? { isComplete: true } : await findAgreement(ctx, id),
  };
}

async function findFirstMeeting(ctx: Context, pairingId: string) {
  const row = await ctx.db.firstMeeting.findFirst({
    where: { pairingId },
    select: {
      startsAt: true,
      place: true,
      coordinatorUserId: true,
      interpreter: true,
      interpreterLanguage: true,
      outcome: true,
    },
  });
  return row ? { ...row, startsAt: row.startsAt.toISOString() } : null;
}

async function findAgreement(ctx: Context, pairingId: string) {
  const row = await ctx.db.agreement.findFirst({
    where: { pairingId },
    select: { completedAt: true },
  });
  return row ? { isComplete: row.completedAt !== null } : null;
}
