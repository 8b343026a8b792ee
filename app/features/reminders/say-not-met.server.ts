import { ok, type Result, refuse } from '~/domain/kernel/result';
import { REMINDED_STATES } from '~/domain/pairing/reminders';
import { dateOf, hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { PairLink } from '../pair-link/pair-link.query.server';
import type { CommonRefusal } from '../refusal-codes';

/**
 * One side says that the two have not met: a coordinator calls. Said again before the call it is the
 * same word. Nobody tells the other side.
 */
export async function sayNotMet(
  ctx: Context,
  link: Pick<PairLink, 'pairingId' | 'side'>,
  options: { readonly key?: string | undefined; readonly secret: string },
): Promise<Result<null, CommonRefusal>> {
  const { pairingId, side } = link;
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'link.answer',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key,
      idempotencyHolder: hashSecret(options.secret),
      details: { signal: 'not-met', side },
    },
    async (tx) => {
      const pairing = await tx.pairing.findFirst({
        where: { id: pairingId, state: { in: [...REMINDED_STATES, 'paused'] } },
        select: { id: true },
      });
      if (!pairing) return refuse('not-allowed-now');
      const word = { pairingId, side, kind: 'not-met' } as const;
      const open = await tx.pairSignal.findFirst({
        where: { ...word, handledAt: null },
        select: { id: true },
      });
      if (open) return ok(null);
      const { branchId } = ctx;
      const at = dateOf(ctx.clock.now());
      await tx.pairSignal.create({ data: { id: ctx.newId(), branchId, ...word, at } });
      return ok(null);
    },
  );
}
