import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { SuggestionRefusal } from '~/domain/pairing/match-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';

/** Refuses a suggested pair until somebody lifts it. Refusing twice is the same as once. */
export function refuseSuggestion(
  ctx: Context,
  input: {
    readonly participantId: string;
    readonly guideId: string;
    readonly reason: SuggestionRefusal;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'conflictlist.manage',
      subject: { type: 'participant', id: input.participantId },
      idempotencyKey: options.key,
      details: { guideId: input.guideId, reason: input.reason },
    },
    async (tx) => {
      const pair = { participantId: input.participantId, guideId: input.guideId };
      const guide = await tx.guide.count({ where: { id: pair.guideId } });
      const participant = await tx.participant.count({ where: { id: pair.participantId } });
      if (guide === 0 || participant === 0) return refuse('not-found');
      const known = await tx.blockedPair.count({ where: { ...pair, liftedAt: null } });
      if (known > 0) return ok(null);
      const common = {
        branchId: ctx.branchId,
        ...pair,
        reasonCode: input.reason,
        note: input.note,
        at: dateOf(ctx.clock.now()),
      };
      const byUserId = userIdOf(ctx.actor);
      await tx.blockedPair.create({ data: { id: ctx.newId(), ...common, byUserId } });
      // Among the changes to the plan, so that it can be taken back there.
      await tx.planChange.create({
        data: {
          id: ctx.newId(),
          ...common,
          kind: 'forbid',
          values: {},
          moved: {},
          byUserId: byUserId ?? '',
        },
      });
      return ok(null);
    },
  );
}
