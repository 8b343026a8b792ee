import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { EndInitiator, EndReason } from '~/domain/pairing/pairing-state';
import { revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { movePairing } from './move-pairing.server';

/**
 * Ends a pairing before its time, with reason and initiator. The guide's place is free in the same
 * transaction; the participant waits again from the first day of waiting, which never changed.
 */
export function endPairing(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly reason: EndReason;
    readonly initiator: EndInitiator;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, PairingRefusal | CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'match.end',
      subject: { type: 'pairing', id: input.pairingId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const moved = await movePairing(tx, ctx, {
        pairingId: input.pairingId,
        version: input.version,
        event: 'end-early',
        reasonCode: input.reason,
        note: input.note,
        data: {
          endedOn: today(ctx.clock).toString(),
          endReason: input.reason,
          endInitiator: input.initiator,
        },
      });
      if (!moved.ok) return moved;
      const { matchId } = await tx.pairing.findFirstOrThrow({
        where: { id: input.pairingId },
        select: { matchId: true },
      });
      await tx.guidePlace.deleteMany({ where: { matchId } });
      await revokeTokens(tx.system, ctx.clock, 'sign-agreement', input.pairingId);
      return ok(null);
    },
  );
}
