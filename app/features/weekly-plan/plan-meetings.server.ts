import { ok } from '~/domain/kernel/result';
import { keepPlan } from '~/domain/meetings/keep-plan';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { branchDb } from '~/infra/db/branch-db.server';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { newId } from '~/infra/ids.server';
import { keepWeeklyPlan } from '../keep-weekly-plan.server';
import { planFrame, readPairsToPlan } from './pair-to-plan.query.server';

const AT_ONCE = 100;

/**
 * Plans the usual times of all pairs for the weeks ahead and takes away what no longer holds.
 * Answers how many pairings were written to: none on a second run. Two servers may run it at once.
 */
export async function planMeetings(ctx: Pick<Context, 'system' | 'clock'>): Promise<number> {
  const branches = await ctx.system.branch.findMany({ select: { id: true } });
  let changed = 0;
  for (const { id } of branches) changed += await planBranch(ctx, id);
  return changed;
}

async function planBranch(
  ctx: Pick<Context, 'system' | 'clock'>,
  branchId: string,
): Promise<number> {
  const db = branchDb(ctx.system, branchId);
  const frame = await planFrame(db, ctx.clock);
  const isAhead = { state: 'planned', startsAt: { gt: dateOf(ctx.clock.now()) } };
  const mayNeed = [
    { weeklyPlan: { endedAt: null }, state: { in: [...OPEN_PAIRING_STATES] } },
    { meetings: { some: isAhead } },
  ];
  let changed = 0;
  let after = '';
  for (;;) {
    const rows = await readPairsToPlan(db, ctx.clock, { id: { gt: after }, OR: mayNeed }, AT_ONCE);
    for (const { id, pair } of rows) {
      const { add, change, remove } = keepPlan(pair, frame);
      if (add.length + change.length + remove.length === 0) continue;
      const written = await inTransaction(
        { ...ctx, actor: { role: 'system' }, branchId, requestId: newId(), newId },
        { verb: 'meeting.plan', subject: { type: 'pairing', id } },
        async (tx) => {
          const work = await keepWeeklyPlan(tx, { clock: ctx.clock, newId, branchId }, id);
          return ok(work.add.length + work.change.length + work.remove.length);
        },
      );
      // Refused is: somebody else was at it just now, and kept the plan.
      if (written.ok && written.value > 0) changed += 1;
    }
    if (rows.length < AT_ONCE) return changed;
    after = rows.at(-1)?.id ?? '';
  }
}
