import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Json } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../../record-state-change.server';
import type { CommonRefusal } from '../../refusal-codes';
import { askSide } from './ask-side.server';
import { takePlace } from './take-place.server';

export type ApproveMatchRefusal =
  | 'guide-has-no-place'
  | 'guide-not-available'
  | 'participant-not-waiting'
  | 'participant-already-proposed'
  | 'not-planned-now'
  | 'nobody-ticked'
  | 'pair-was-refused'
  | 'pair-forbidden'
  | 'consent-not-confirmed'
  | 'note-needed';

export interface MatchToApprove {
  readonly participantId: string;
  readonly guideId: string;
  readonly score: number;
  /** Explanation object of the engine with rules and weights as they stood. */
  readonly explanation: Json;
  readonly rulesVersion: number;
  readonly algorithmVersion: string;
  /** Set when a coordinator chose the pair against or beside the plan; then `note` says why. */
  readonly isByHand: boolean;
  readonly note: string;
}

/**
 * A coordinator approves a proposal: takes one of the guide's places, stores why, and asks the guide.
 * Of two coordinators at once exactly one wins; the other gets `participant-already-proposed` or
 * `guide-has-no-place`, or `changed-meanwhile` where the unique keys of GuidePlace decided.
 */
export function approveMatch(
  ctx: Context,
  input: MatchToApprove,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<{ matchId: string }, ApproveMatchRefusal | CommonRefusal>> {
  const matchId = ctx.newId();
  return inTransaction(
    ctx,
    {
      verb: 'match.propose',
      subject: { type: 'match', id: matchId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const block = await tx.blockedPair.findFirst({
        where: { participantId: input.participantId, guideId: input.guideId, liftedAt: null },
        select: { id: true },
      });
      if (block) return refuse('pair-was-refused');
      const place = await takePlace(tx, ctx, { ...input, matchId });
      if (!place.ok) return place;
      // Only now: whoever came second is told so, not asked why this pair is no longer the plan's.
      if (input.isByHand && input.note.trim() === '') return refuse('note-needed', 'note');
      const at = dateOf(ctx.clock.now());
      await tx.match.create({
        data: {
          id: matchId,
          branchId: ctx.branchId,
          participantId: input.participantId,
          guideId: input.guideId,
          state: 'guide-asked',
          stateSince: at,
          score: input.score,
          explanation: input.explanation,
          rulesVersion: input.rulesVersion,
          algorithmVersion: input.algorithmVersion,
          isByHand: input.isByHand,
          note: input.note,
          approvedByUserId: 'userId' in ctx.actor ? ctx.actor.userId : '',
          createdAt: at,
        },
      });
      await place.value.store();
      await tx.planChange.updateMany({
        where: { draftId: null, kind: 'pin', participantId: input.participantId, undoneAt: null },
        data: { undoneAt: at, endCode: 'approved' },
      });
      await recordStateChange(tx, ctx, {
        subjectType: 'match',
        subjectId: matchId,
        event: input.isByHand ? 'paired-by-hand' : 'approved',
        from: 'suggested',
        to: 'guide-asked',
        note: input.note,
      });
      await askSide(tx, ctx, { matchId, side: 'guide', baseUrl: options.baseUrl });
      return ok({ matchId });
    },
  );
}
