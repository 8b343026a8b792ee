import { ok, type Result } from '~/domain/kernel/result';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { EndInitiator, EndReason } from '~/domain/pairing/pairing-state';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';

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
        event: { type: 'end-early' },
        reasonCode: input.reason,
        note: input.note,
        data: {
          endReason: input.reason,
          endInitiator: input.initiator,
        },
      });
      return moved.ok ? ok(null) : moved;
    },
  );
}
