import { keepPlan, type PlanWork } from '~/domain/meetings/keep-plan';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import { planFrame, readPairToPlan } from './weekly-plan/pair-to-plan.query.server';

type Caller = Pick<Context, 'clock' | 'newId' | 'branchId'>;

/**
 * Makes the planned meetings of a pairing those of its usual time, in the transaction of what
 * changed: a new usual time, a pause, an end. Answers what was written. Call it after the change.
 */
export async function keepWeeklyPlan(
  tx: BranchTx,
  ctx: Caller,
  pairingId: string,
): Promise<PlanWork> {
  // Whoever keeps the same plan at the same time waits here and then finds nothing left to do.
  await tx.weeklyPlan.updateMany({ where: { pairingId }, data: { everyWeeks: { increment: 0 } } });
  const read = await readPairToPlan(tx, ctx.clock, pairingId);
  const nothing: PlanWork = { add: [], change: [], remove: [] };
  if (!read) return nothing;
  const work = keepPlan(read.pair, await planFrame(tx, ctx.clock));
  const { planId } = read;
  const minutes = read.pair.plan?.minutes ?? null;
  if (work.remove.length > 0) {
    await tx.meeting.deleteMany({ where: { id: { in: [...work.remove] }, state: 'planned' } });
  }
  for (const { id, startsAt } of work.change) {
    await changeOne(
      tx.meeting.updateMany({
        where: { id, state: 'planned' },
        data: {
          startsAt: dateOf(startsAt),
          plannedMinutes: minutes,
          version: { increment: 1 },
        },
      }),
    );
  }
  const createdAt = dateOf(ctx.clock.now());
  await tx.meeting.createMany({
    data: work.add.map(({ on, number, startsAt }) => ({
      id: ctx.newId(),
      branchId: ctx.branchId,
      pairingId,
      state: 'planned',
      meetsOn: on.toString(),
      plannedFor: on.toString(),
      number,
      startsAt: dateOf(startsAt),
      plannedMinutes: minutes,
      activities: [],
      weeklyPlanId: planId,
      createdAt,
    })),
  });
  return work;
}
