import { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { isCoordinator } from '../pairings/coordinators.query.server';
import type { FollowRefusal } from '../pairings/follow-pairing.server';
import type { CommonRefusal } from '../refusal-codes';
import type { DeputyRefusal } from './deputy-refusal';

type Refusal = DeputyRefusal | FollowRefusal | CommonRefusal;

/**
 * While one coordinator is away another has the tasks, with the days on which they are due. Nothing
 * is moved: on the day after, they are the first one's again.
 */
export function appointDeputy(
  ctx: Context,
  input: {
    readonly forUserId: string;
    readonly deputyUserId: string;
    readonly fromOn: Temporal.PlainDate;
    readonly untilOn: Temporal.PlainDate;
  },
  options: { readonly key: string | undefined },
): Promise<Result<{ deputyshipId: string }, Refusal>> {
  const { forUserId, deputyUserId } = input;
  const [fromOn, untilOn] = [input.fromOn.toString(), input.untilOn.toString()];
  const deputyshipId = ctx.newId();
  return inTransaction<{ deputyshipId: string }, Refusal>(
    ctx,
    {
      verb: 'deputy.manage',
      subject: { type: 'deputyship', id: deputyshipId },
      idempotencyKey: options.key && `${options.key}-appoint`,
      details: { forUserId, deputyUserId, fromOn, untilOn },
    },
    async (tx) => {
      if (forUserId === deputyUserId) return refuse('deputy-is-oneself', 'deputyUserId');
      const isPast = [input.fromOn, today(ctx.clock)].some(
        (day) => Temporal.PlainDate.compare(input.untilOn, day) < 0,
      );
      if (isPast) return refuse('deputy-days-past', 'untilOn');
      for (const [field, userId] of Object.entries({ forUserId, deputyUserId })) {
        const may = await isCoordinator(tx.system, ctx.branchId, userId);
        if (!may) return refuse('not-a-coordinator', field);
      }
      const overlapping = await tx.deputyship.count({
        where: { forUserId, endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
      });
      if (overlapping > 0) return refuse('deputy-already', 'fromOn');
      await tx.deputyship.create({
        data: {
          id: deputyshipId,
          branchId: ctx.branchId,
          forUserId,
          deputyUserId,
          fromOn,
          untilOn,
          byUserId: userIdOf(ctx.actor),
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      return ok({ deputyshipId });
    },
  );
}

/** Back before the last day. */
export function endDeputyship(
  ctx: Context,
  input: { readonly deputyshipId: string; readonly version: number },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const { deputyshipId: id, version } = input;
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'deputy.manage',
      subject: { type: 'deputyship', id },
      idempotencyKey: options.key && `${options.key}-end`,
    },
    async (tx) => {
      if ((await tx.deputyship.count({ where: { id } })) === 0) return refuse('not-found');
      await changeOne(
        tx.deputyship.updateMany({
          where: { id, version, endedAt: null },
          data: { endedAt: dateOf(ctx.clock.now()), version: { increment: 1 } },
        }),
      );
      return ok(null);
    },
  );
}
