import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  type ExpenseDecline,
  type ExpenseEvent,
  type ExpenseState,
  expenseAfter,
} from '~/domain/meetings/expense';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { visibleTo } from '../participants/visible-participants.query';
import type { ExpenseAnswer } from './expense-refusal';

/** A coordinator's press on one outlay; of two coordinators the second is told to look again. */
export function decideExpense(
  ctx: Context,
  input: {
    readonly expenseId: string;
    readonly version: number;
    readonly event: ExpenseEvent;
    /** For a decline: the person reads it. */
    readonly reason?: ExpenseDecline | undefined;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, ExpenseAnswer>> {
  const { expenseId: id, version, event, reason } = input;
  const deed = {
    verb: `expense.${event}`,
    subject: { type: 'expense', id },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, deed, async (tx): Promise<Result<null, ExpenseAnswer>> => {
    const where = { id, pairing: { participant: visibleTo(ctx.actor) } };
    const expense = await tx.expense.findFirst({ where, select: { state: true } });
    if (!expense) return refuse('not-found');
    const after = expenseAfter(expense.state as ExpenseState, event);
    if (!after.ok) return after;
    if (event === 'decline' && !reason) return refuse('expense-reason-needed');
    await changeOne(
      tx.expense.updateMany({
        where: { id, version },
        data: {
          state: after.value,
          reasonCode: event === 'decline' ? (reason ?? '') : '',
          decidedByUserId: userIdOf(ctx.actor),
          decidedAt: dateOf(ctx.clock.now()),
          version: { increment: 1 },
        },
      }),
    );
    return ok(null);
  });
}
