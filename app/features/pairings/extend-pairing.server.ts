import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '~/domain/kernel/result';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';

/** A later planned end. The motive is kept in the pairing's history, for the branch's coordinators. */
export function extendPairing(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly untilOn: Temporal.PlainDate;
    readonly motive: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, PairingRefusal | CommonRefusal>> {
  const { pairingId, version, untilOn, motive } = input;
  return inTransaction(
    ctx,
    {
      verb: 'pairing.extend',
      subject: { type: 'pairing', id: pairingId },
      idempotencyKey: options.key && `${options.key}-extend`,
      details: { untilOn: untilOn.toString() },
    },
    async (tx) => {
      const event = { type: 'extend', untilOn, motive } as const;
      const moved = await movePairing(tx, ctx, { pairingId, version, event, note: motive });
      return moved.ok ? ok(null) : moved;
    },
  );
}
