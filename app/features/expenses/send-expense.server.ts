import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { type ExpenseKind, expenseAmount } from '~/domain/meetings/expense';
import { checkLogDay } from '~/domain/meetings/log-day';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { redrawPicture } from '~/infra/pictures.server';
import { logFrameOf } from '../meetings/log-frame.query.server';
import type { MeetingAnswer } from '../meetings/meeting-refusal';
import type { ExpenseAnswer } from './expense-refusal';

export interface SentExpense {
  readonly on: Temporal.PlainDate;
  /** As typed, in kroner. */
  readonly amount: string;
  readonly kind: ExpenseKind;
  readonly note: string;
  readonly photo: Uint8Array | null;
}

/**
 * One side asks to have a small outlay back. A picture is drawn anew before it is kept. The same key
 * gives the first result: nobody is paid twice for an answer that was lost.
 */
export async function sendExpense(
  ctx: Context,
  by: { readonly pairingId: string; readonly side: PairSide },
  sent: SentExpense,
  options: { readonly key: string | undefined },
): Promise<Result<{ expenseId: string }, ExpenseAnswer | MeetingAnswer>> {
  const { pairingId, side } = by;
  const photo = sent.photo ? await redrawPicture(sent.photo) : null;
  if (sent.photo && !photo) return refuse('photo-not-readable', 'photo');
  const deed = {
    verb: 'expense.send',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    idempotencyHolder: `pair:${pairingId}:${side}`,
    details: { side, kind: sent.kind },
  };
  type Answer = Result<{ expenseId: string }, ExpenseAnswer | MeetingAnswer>;
  return inTransaction(ctx, deed, async (tx): Promise<Answer> => {
    const known = await logFrameOf(tx, ctx, pairingId);
    if (!known) return refuse('not-found');
    const day = checkLogDay(sent.on, known.frame);
    if (!day.ok) return day;
    const amount = expenseAmount(sent.amount, known.settings.followUp.expenseMostKroner);
    if (!amount.ok) return amount;
    const at = dateOf(ctx.clock.now());
    const row = { branchId: ctx.branchId, createdAt: at };
    const attachmentId = photo ? ctx.newId() : null;
    if (photo && attachmentId) {
      await tx.attachment.create({
        data: { ...row, id: attachmentId, mediaType: 'image/jpeg', bytes: photo },
      });
    }
    const expenseId = ctx.newId();
    await tx.expense.create({
      data: {
        ...row,
        id: expenseId,
        pairingId,
        side,
        spentOn: sent.on.toString(),
        amount: amount.value,
        kind: sent.kind,
        note: sent.note,
        attachmentId,
        state: 'sent',
      },
    });
    return ok({ expenseId });
  });
}
