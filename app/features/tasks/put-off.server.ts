import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { type SnoozeReason, snoozeUntil } from '~/domain/coordination/snooze';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findRow } from '../coordination/find-row.query.server';
import type { CommonRefusal } from '../refusal-codes';
import { snoozedSubject } from './snoozed-subject';
import type { TaskRefusal } from './task-refusal';

/**
 * Puts off a row of Today with every reason that it has now: one snooze each, so that a new reason
 * brings the row back before the day. `task-not-there` where nothing of it is left.
 */
export async function putOffTask(
  ctx: Context,
  input: {
    readonly row: string;
    readonly untilOn: Temporal.PlainDate;
    readonly reason: SnoozeReason;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, TaskRefusal | CommonRefusal>> {
  const until = snoozeUntil(input.untilOn, today(ctx.clock));
  if (!until.ok) return until;
  const found = await findRow(ctx, input.row);
  return inTransaction<null, TaskRefusal | CommonRefusal>(
    ctx,
    {
      verb: 'task.manage',
      subject: { type: 'task', id: input.row },
      idempotencyKey: options.key,
      isSerializable: true,
      details: { reason: input.reason, untilOn: until.value.toString() },
    },
    async (tx) => {
      if (!found) return refuse('task-not-there');
      const keys = found.reasons.flatMap((reason) => reason.keys);
      const live = await tx.taskSnooze.findMany({
        where: {
          taskKey: { in: keys },
          endedAt: null,
          untilOn: { gt: today(ctx.clock).toString() },
        },
        select: { taskKey: true },
      });
      const open = keys.filter((key) => !live.some((one) => one.taskKey === key));
      if (open.length === 0) return refuse('task-already-put-off');
      await tx.taskSnooze.createMany({
        data: open.map((taskKey) => ({
          id: ctx.newId(),
          branchId: ctx.branchId,
          taskKey,
          untilOn: until.value.toString(),
          reasonCode: input.reason,
          note: input.note,
          byUserId: userIdOf(ctx.actor),
          createdAt: dateOf(ctx.clock.now()),
        })),
      });
      return ok(null);
    },
  );
}

/** Takes back whatever of one subject is put off; the row is on Today again at once. */
export function bringBackTask(
  ctx: Context,
  input: { readonly row: string },
  options: { readonly key: string | undefined },
): Promise<Result<null, TaskRefusal | CommonRefusal>> {
  return inTransaction<null, TaskRefusal | CommonRefusal>(
    ctx,
    {
      verb: 'task.manage',
      subject: { type: 'task', id: input.row },
      idempotencyKey: options.key && `${options.key}-back-${input.row}`,
      details: { isBack: true },
    },
    async (tx) => {
      const live = await tx.taskSnooze.findMany({
        where: { endedAt: null, untilOn: { gt: today(ctx.clock).toString() } },
        select: { id: true, taskKey: true },
      });
      const ids = live
        .filter((one) => snoozedSubject(one.taskKey)?.row === input.row)
        .map((one) => one.id);
      const ended = await tx.taskSnooze.updateMany({
        where: { id: { in: ids }, endedAt: null },
        data: { endedAt: dateOf(ctx.clock.now()) },
      });
      return ended.count > 0 ? ok(null) : refuse('task-not-put-off');
    },
  );
}
