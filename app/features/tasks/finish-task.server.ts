import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { TaskRefusal } from './task-refusal';

interface Named {
  readonly taskId: string;
  readonly version: number;
}

/** A task is done, or after all not; each only once, by whoever presses first. */
export function finishTask(
  ctx: Context,
  { taskId, version, isDone }: Named & { readonly isDone: boolean },
  options: { readonly key: string | undefined },
): Promise<Result<null, TaskRefusal | CommonRefusal>> {
  return inTransaction<null, TaskRefusal | CommonRefusal>(
    ctx,
    {
      verb: 'task.manage',
      subject: { type: 'task', id: taskId },
      idempotencyKey: options.key && `${options.key}-${isDone ? 'done' : 'undo'}-${taskId}`,
      details: { isDone },
    },
    async (tx) => {
      const task = await tx.handTask.findFirst({ where: { id: taskId }, select: { doneAt: true } });
      if (!task) return refuse('not-found');
      if (isDone && task.doneAt) return refuse('task-already-done');
      if (!isDone && !task.doneAt) return refuse('task-not-done');
      await changeOne(
        tx.handTask.updateMany({
          where: { id: taskId, version, ...(isDone ? { doneAt: null } : { doneAt: task.doneAt }) },
          data: {
            doneAt: isDone ? dateOf(ctx.clock.now()) : null,
            doneByUserId: isDone ? userIdOf(ctx.actor) : null,
            version: { increment: 1 },
          },
        }),
      );
      return ok(null);
    },
  );
}
