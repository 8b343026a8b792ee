import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { countPlaces, lowestFree } from '../../guide-places.server';
import { visibleTo } from '../../participants/visible-participants.query';
import type { ApproveMatchRefusal } from './approve-match.server';

/**
 * Finds the guide's lowest free place for a waiting participant; a pair that the guide stands in for
 * takes one too. The answer's `store` writes it once the match row exists; its unique keys are the last
 * word when two transactions race.
 */
export async function takePlace(
  tx: BranchTx,
  ctx: Context,
  pair: { readonly participantId: string; readonly guideId: string; readonly matchId: string },
): Promise<Result<{ store(): Promise<void> }, ApproveMatchRefusal | 'not-found'>> {
  const guide = await countPlaces(tx, pair.guideId, today(ctx.clock).toString());
  // A plan may be older than a participant's protection: whoever may not know of them can't propose them.
  const participant = await tx.participant.findFirst({
    where: { id: pair.participantId, ...visibleTo(ctx.actor) },
    select: { state: true, consentToConfirm: true, place: { select: { id: true } } },
  });
  if (!guide || !participant) return refuse('not-found');
  if (participant.place) return refuse('participant-already-proposed');
  if (participant.state !== 'waiting') return refuse('participant-not-waiting');
  if (guide.state !== 'available') return refuse('guide-not-available');
  if (guide.consentToConfirm || participant.consentToConfirm)
    return refuse('consent-not-confirmed');
  if (guide.free <= 0) return refuse('guide-has-no-place');
  const number = lowestFree(guide.numbers);
  return ok({
    async store() {
      await tx.guidePlace.create({
        data: {
          id: ctx.newId(),
          branchId: ctx.branchId,
          guideId: pair.guideId,
          number,
          participantId: pair.participantId,
          matchId: pair.matchId,
          takenAt: dateOf(ctx.clock.now()),
        },
      });
    },
  });
}
