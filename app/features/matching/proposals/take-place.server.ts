import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { visibleTo } from '../../participants/visible-participants.query';
import type { ApproveMatchRefusal } from './approve-match.server';

/**
 * Finds the guide's lowest free place for a waiting participant. The answer's `store` writes it once
 * the match row exists; its unique keys are the last word when two transactions race.
 */
export async function takePlace(
  tx: BranchTx,
  ctx: Context,
  pair: { readonly participantId: string; readonly guideId: string; readonly matchId: string },
): Promise<Result<{ store(): Promise<void> }, ApproveMatchRefusal | 'not-found'>> {
  const guide = await tx.guide.findFirst({
    where: { id: pair.guideId },
    select: {
      state: true,
      capacity: true,
      consentToConfirm: true,
      places: { select: { number: true } },
    },
  });
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
  const taken = new Set(guide.places.map((place) => place.number));
  const number = Array.from({ length: guide.capacity }, (_, i) => i + 1).find((n) => !taken.has(n));
  if (number === undefined) return refuse('guide-has-no-place');
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
