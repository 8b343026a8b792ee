import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import type { PlanView } from '../plan/plan-view.query.server';

/**
 * The people and the draft that a change is about; null where one of them is not the branch's, not
 * the plan's business (protected), or no longer waits.
 */
export async function findChangePage(
  ctx: Context,
  about: { readonly participantId: string | null; readonly guideId: string | null },
) {
  const participant = about.participantId
    ? await ctx.db.participant.findFirst({
        where: { id: about.participantId, isShielded: false, state: 'waiting' },
        select: { id: true, firstName: true, lastName: true, alias: true, waitingSinceOn: true },
      })
    : null;
  const guide = about.guideId
    ? await ctx.db.guide.findFirst({
        where: { id: about.guideId },
        select: { id: true, firstName: true, lastName: true, capacity: true },
      })
    : null;
  if (about.participantId && !participant) return null;
  if (about.guideId && !guide) return null;
  if (!participant && !guide) return null;
  const day = today(ctx.clock).toString();
  return {
    participant: participant && {
      id: participant.id,
      name: [participant.alias || participant.firstName, participant.lastName].join(' ').trim(),
      days: daysWaited({ waitingSince: participant.waitingSinceOn }, day),
    },
    guide: guide && {
      id: guide.id,
      name: [guide.firstName, guide.lastName].join(' ').trim(),
      capacity: guide.capacity,
    },
  };
}

/** Whether the two are kept together, and which limits a pin would set aside. */
export async function standingOfPair(view: PlanView, participantId: string, guideId: string) {
  const { plan, changes } = view;
  const [pair] = await plan.ask('pairs', { pairs: [[participantId, guideId]], changes });
  if (!pair) return null;
  return {
    isPinned: pair.isPinned,
    isPlanned: pair.isPlanned,
    failures: pair.failures.map(({ rule }) => rule),
  };
}
