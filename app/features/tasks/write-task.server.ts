import type { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { isCoordinator } from '../pairings/coordinators.query.server';
import type { FollowRefusal } from '../pairings/follow-pairing.server';
import type { CommonRefusal } from '../refusal-codes';
import type { TaskRefusal } from './task-refusal';
import { namesOfSubjects, type TaskSubject } from './task-subject.query';

export interface TaskWords {
  readonly title: string;
  readonly dueOn: Temporal.PlainDate;
  /** Nobody in particular when null. */
  readonly assigneeUserId: string | null;
}

type Options = { readonly key: string | undefined };
type Refusal = TaskRefusal | FollowRefusal | CommonRefusal;

/** Writes a task by hand, for today or later; `not-found` where its subject is nobody we may name. */
export function addTask(
  ctx: Context,
  input: TaskWords & { readonly about: TaskSubject | null },
  options: Options,
): Promise<Result<{ taskId: string }, Refusal>> {
  const taskId = ctx.newId();
  return inTransaction<{ taskId: string }, Refusal>(
    ctx,
    {
      verb: 'task.manage',
      subject: ({ taskId }) => ({ type: 'task', id: taskId }),
      idempotencyKey: options.key,
    },
    async (tx) => {
      const wrong = await problemOf(tx, ctx, input);
      if (wrong) return wrong;
      const { about } = input;
      if (about) {
        const names = await namesOfSubjects(tx, [about]);
        if (!names.has(`${about.type}:${about.id}`)) return refuse('not-found');
      }
      await tx.handTask.create({
        data: {
          id: taskId,
          branchId: ctx.branchId,
          title: input.title,
          dueOn: input.dueOn.toString(),
          assigneeUserId: input.assigneeUserId,
          subjectType: about?.type ?? '',
          subjectId: about?.id ?? '',
          createdByUserId: userIdOf(ctx.actor),
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      return ok({ taskId });
    },
  );
}

/** Other words, another day, another coordinator; a task that is done stays as it was. */
export function changeTask(
  ctx: Context,
  input: TaskWords & { readonly taskId: string; readonly version: number },
  options: Options,
): Promise<Result<null, Refusal>> {
  return inTransaction<null, Refusal>(
    ctx,
    {
      verb: 'task.manage',
      subject: { type: 'task', id: input.taskId },
      idempotencyKey: options.key && `${options.key}-change`,
      details: { assigneeUserId: input.assigneeUserId },
    },
    async (tx) => {
      const task = await tx.handTask.findFirst({
        where: { id: input.taskId },
        select: { doneAt: true, dueOn: true },
      });
      if (!task) return refuse('not-found');
      if (task.doneAt) return refuse('task-already-done');
      const stays = task.dueOn === input.dueOn.toString();
      const wrong = await problemOf(tx, ctx, input, stays);
      if (wrong) return wrong;
      await changeOne(
        tx.handTask.updateMany({
          where: { id: input.taskId, version: input.version, doneAt: null },
          data: {
            title: input.title,
            dueOn: input.dueOn.toString(),
            assigneeUserId: input.assigneeUserId,
            version: { increment: 1 },
          },
        }),
      );
      return ok(null);
    },
  );
}

async function problemOf(
  tx: BranchTx,
  ctx: Context,
  input: TaskWords,
  stays = false,
): Promise<Result<never, Refusal> | null> {
  if (!stays && today(ctx.clock).until(input.dueOn).sign < 0) {
    return refuse('task-day-past', 'dueOn');
  }
  const { assigneeUserId } = input;
  if (assigneeUserId && !(await isCoordinator(tx.system, ctx.branchId, assigneeUserId))) {
    return refuse('not-a-coordinator', 'assigneeUserId');
  }
  return null;
}
