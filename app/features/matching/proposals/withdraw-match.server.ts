import { ok, type Result, refuse } from '~/domain/kernel/result';
import { afterMatchEvent, type MatchRefusal } from '~/domain/pairing/match-lifecycle';
import type { MatchState, WithdrawReason } from '~/domain/pairing/match-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../../record-state-change.server';
import type { CommonRefusal } from '../../refusal-codes';
import { closeMatch } from './close-match.server';

/** The coordinator takes an open proposal back, or closes one that nobody answered (`expire`). */
export function withdrawMatch(
  ctx: Context,
  input: {
    readonly matchId: string;
    readonly version: number;
    readonly reason: WithdrawReason;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, MatchRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'match.withdraw',
      subject: { type: 'match', id: input.matchId },
      idempotencyKey: options.key,
    },
    async (tx): Promise<Result<null, MatchRefusal | CommonRefusal>> => {
      const match = await tx.match.findFirst({
        where: { id: input.matchId },
        select: { state: true },
      });
      if (!match) return refuse('not-found');
      const event = input.reason === 'no-answer' ? 'expire' : 'withdraw';
      const next = afterMatchEvent(match.state as MatchState, event);
      if (!next.ok) return next;
      const moved = await tx.match.updateMany({
        where: { id: input.matchId, state: match.state, version: input.version },
        data: {
          state: next.value,
          stateSince: dateOf(ctx.clock.now()),
          version: { increment: 1 },
        },
      });
      if (moved.count !== 1) return refuse('changed-meanwhile');
      await recordStateChange(tx, ctx, {
        subjectType: 'match',
        subjectId: input.matchId,
        event,
        from: match.state,
        to: next.value,
        reasonCode: input.reason,
        note: input.note,
      });
      await closeMatch(tx, ctx, input.matchId);
      return ok(null);
    },
  );
}
