import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { NextStep } from '~/domain/pairing/closing';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';

type Answer = Promise<Result<null, CommonRefusal>>;
const ANSWERABLE = ['closing', 'completed', 'ended-early'];

/** What one side wants afterwards, by its link; the newest answer counts. */
export function answerClosing(
  ctx: Context,
  said: { readonly pairingId: string; readonly side: PairSide; readonly nextStep: NextStep },
  options: { readonly key: string | undefined; readonly holder: string },
): Answer {
  const what = {
    verb: 'pairing.answer-closing',
    subject: { type: 'pairing', id: said.pairingId },
    details: { side: said.side },
    idempotencyKey: options.key && `${options.key}-next`,
    idempotencyHolder: options.holder,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    const pairing = await tx.pairing.findFirst({
      where: { id: said.pairingId },
      select: { state: true },
    });
    if (!pairing) return refuse('not-found');
    if (!ANSWERABLE.includes(pairing.state)) return refuse('not-allowed-now');
    await keepAnswer(tx, ctx, { ...said, enteredByUserId: null });
    return ok(null);
  });
}

/** Writes the answer of one side over an earlier one. */
export async function keepAnswer(
  tx: BranchTx,
  ctx: Pick<Context, 'newId' | 'branchId' | 'clock'>,
  said: {
    readonly pairingId: string;
    readonly side: PairSide;
    readonly nextStep: NextStep;
    readonly enteredByUserId: string | null;
  },
): Promise<void> {
  const { pairingId, side, nextStep, enteredByUserId } = said;
  const data = { nextStep, enteredByUserId, at: dateOf(ctx.clock.now()) };
  const changed = await tx.closingAnswer.updateMany({
    where: { pairingId, side },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count > 0) return;
  const row = { id: ctx.newId(), branchId: ctx.branchId, pairingId, side };
  await tx.closingAnswer.create({ data: { ...row, ...data } });
}
