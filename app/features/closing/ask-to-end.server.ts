import { ok, type Result, refuse } from '~/domain/kernel/result';
import { stateAdmits } from '~/domain/pairing/lifecycle/events';
import type { PairingRefusal } from '~/domain/pairing/pairing-lifecycle';
import { CLOSED_PAIRING_STATES, type PairingState } from '~/domain/pairing/pairing-state';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { movePairing } from '../move-pairing.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

/** Written for each side that asks, so that the coordinator sees who did. */
export const ASKED_TO_END = 'ask-to-end';

type Answer = Promise<Result<null, PairingRefusal | CommonRefusal>>;
interface Asking {
  readonly pairingId: string;
  readonly side: PairSide;
}

/**
 * One side says that it wants to end, without a reason. The closing begins, which is a task for the
 * coordinator; the other side hears of it from a person. In the trial there is nothing to close, so
 * the coordinator is asked to call. Asking again, or both at once, is the same.
 */
export async function askToEnd(
  ctx: Context,
  asking: Asking,
  options: { readonly key: string | undefined; readonly holder: string },
): Answer {
  const { pairingId, side } = asking;
  const what = {
    verb: 'pairing.ask-to-end',
    subject: { type: 'pairing', id: pairingId },
    details: { side },
    idempotencyKey: options.key,
    idempotencyHolder: options.holder,
  };
  const ask = () => inTransaction(ctx, what, (tx): Answer => begin(tx, ctx, asking));
  const asked = await ask();
  // The other side or the coordinator was first: now there is a closing to join.
  const isLate =
    !asked.ok &&
    (asked.refusal === 'changed-meanwhile' || asked.refusal === 'pairing-not-in-that-state');
  return isLate ? ask() : asked;
}

async function begin(tx: BranchTx, ctx: Context, { pairingId, side }: Asking): Answer {
  const pairing = await tx.pairing.findFirst({
    where: { id: pairingId },
    select: { state: true, version: true },
  });
  if (!pairing) return refuse('not-found');
  const state = pairing.state as PairingState;
  if ((CLOSED_PAIRING_STATES as readonly string[]).includes(state)) return ok(null);
  await recordStateChange(tx, ctx, {
    subjectType: 'pairing',
    subjectId: pairingId,
    event: ASKED_TO_END,
    from: state,
    to: state,
    actor: side,
  });
  if (state === 'closing') return ok(null);
  if (!stateAdmits(state, 'begin-closing')) return askForCall(tx, ctx, { pairingId, side });
  const event = { type: 'begin-closing' } as const;
  const moved = await movePairing(tx, ctx, {
    ...{ pairingId, version: pairing.version, event },
    actor: side,
  });
  return moved.ok ? ok(null) : moved;
}

async function askForCall(tx: BranchTx, ctx: Context, asking: Asking): Answer {
  const signal = { ...asking, kind: 'need-help' };
  const open = await tx.pairSignal.count({ where: { ...signal, handledAt: null } });
  if (open > 0) return ok(null);
  const row = { id: ctx.newId(), branchId: ctx.branchId, at: dateOf(ctx.clock.now()) };
  await tx.pairSignal.create({ data: { ...row, ...signal } });
  return ok(null);
}
