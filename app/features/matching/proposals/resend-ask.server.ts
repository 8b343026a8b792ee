import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import { askSide } from './ask-side.server';

/** Sends the side whose turn it is a new link; the old one stops working. */
export function resendAsk(
  ctx: Context,
  input: { readonly matchId: string },
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, CommonRefusal>> {
  const what = {
    verb: 'match.resend',
    subject: { type: 'match', id: input.matchId },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx): Promise<Result<null, CommonRefusal>> => {
    const match = await tx.match.findFirst({
      where: { id: input.matchId },
      select: { state: true },
    });
    if (!match) return refuse('not-found');
    if (match.state !== 'guide-asked' && match.state !== 'participant-asked') {
      return refuse('not-allowed-now');
    }
    const side = match.state === 'guide-asked' ? 'guide' : 'participant';
    await askSide(tx, ctx, { matchId: input.matchId, side, baseUrl: options.baseUrl });
    return ok(null);
  });
}
