import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  afterMatchEvent,
  type MatchEvent,
  type MatchRefusal,
} from '~/domain/pairing/match-lifecycle';
import type { MatchState } from '~/domain/pairing/match-state';
import { dateOf, findToken, hashSecret, spendToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../../record-state-change.server';
import type { CommonRefusal } from '../../refusal-codes';
import { askSide } from './ask-side.server';
import { closeMatch } from './close-match.server';
import { openPairing } from './open-pairing.server';

export type AnswerMatchRefusal = MatchRefusal | 'link-not-valid';

export interface Answered {
  readonly matchId: string;
  readonly state: MatchState;
}

/**
 * One side answers by its link. Yes of the guide asks the participant; yes of the participant makes
 * the pairing; a no frees the guide's place and reaches the coordinator alone. The press uses the
 * link up: a second press with the same form key replays the first result.
 */
export function answerMatch(
  ctx: Context,
  input: { readonly secret: string; readonly answer: 'yes' | 'no' },
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<Answered, AnswerMatchRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: input.answer === 'yes' ? 'match.accept' : 'match.decline',
      subject: (value: Answered) => ({ type: 'match', id: value.matchId }),
      idempotencyKey: options.key,
      idempotencyHolder: hashSecret(input.secret),
    },
    async (tx): Promise<Result<Answered, AnswerMatchRefusal | CommonRefusal>> => {
      const token = await findToken(tx.system, ctx.clock, 'answer-match', input.secret);
      if (!token?.subjectId || token.branchId !== ctx.branchId) return refuse('link-not-valid');
      const side = token.side === 'guide' ? 'guide' : 'participant';
      const match = await tx.match.findFirst({
        where: { id: token.subjectId },
        select: { id: true, state: true, version: true, participantId: true, guideId: true },
      });
      if (!match) return refuse('link-not-valid');
      const event: MatchEvent = `${side}-${input.answer === 'yes' ? 'accepts' : 'declines'}`;
      const next = afterMatchEvent(match.state as MatchState, event);
      if (!next.ok) return next;
      const moved = await tx.match.updateMany({
        where: { id: match.id, state: match.state, version: match.version },
        data: {
          state: next.value,
          stateSince: dateOf(ctx.clock.now()),
          version: { increment: 1 },
        },
      });
      if (moved.count !== 1) return refuse('changed-meanwhile');
      if (!(await spendToken(tx.system, ctx.clock, token.id))) return refuse('link-not-valid');
      await recordStateChange(tx, ctx, {
        subjectType: 'match',
        subjectId: match.id,
        event,
        from: match.state,
        to: next.value,
        actor: side,
      });
      if (next.value === 'participant-asked') {
        await askSide(tx, ctx, {
          matchId: match.id,
          side: 'participant',
          baseUrl: options.baseUrl,
        });
      } else if (next.value === 'agreed') await openPairing(tx, ctx, match);
      else await closeMatch(tx, ctx, match.id);
      return ok({ state: next.value, matchId: match.id });
    },
  );
}
