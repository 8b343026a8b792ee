import { ok, type Result } from '~/domain/kernel/result';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import type { CommonRefusal } from '../refusal-codes';

interface PairingSeen {
  readonly pairingId: string;
  readonly version: number;
}
type Answer = Promise<Result<null, PairingRefusal | CommonRefusal>>;

/** The trial weeks begin today; the pairing is planned to the programme's longest length. */
export function beginTrial(
  ctx: Context,
  input: PairingSeen,
  options: { readonly key: string | undefined },
): Answer {
  const what = {
    verb: 'pairing.begin-trial',
    subject: { type: 'pairing', id: input.pairingId },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx) => {
    const moved = await movePairing(tx, ctx, { ...input, event: { type: 'begin-trial' } });
    return moved.ok ? ok(null) : moved;
  });
}

/** After the trial weeks a person says that the pairing goes on. */
export function becomeActive(
  ctx: Context,
  input: PairingSeen,
  options: { readonly key: string | undefined },
): Answer {
  const what = {
    verb: 'pairing.become-active',
    subject: { type: 'pairing', id: input.pairingId },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx) => {
    const moved = await movePairing(tx, ctx, { ...input, event: { type: 'become-active' } });
    return moved.ok ? ok(null) : moved;
  });
}
