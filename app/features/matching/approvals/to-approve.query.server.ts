import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import { channelTo } from '~/infra/outbox.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { readPlanNames } from '../plan/plan-names.query.server';
import { MOST_AT_ONCE } from './approve-many.server';

/**
 * What a coordinator is about to approve: the ticked pairs, or every proposal of the plan (`null`),
 * in fair order and at most `MOST_AT_ONCE`. Ticked pairs that the plan no longer has are named.
 */
export async function findToApprove(
  ctx: Context,
  plan: BranchPlan,
  ticked: readonly (readonly [string, string])[] | null,
) {
  const { pairs } = await plan.ask('placements', {});
  const keys = ticked && new Set(ticked.map((pair) => pair.join('.')));
  const planned = pairs.filter((one) => !keys || keys.has(`${one.household}.${one.guide}`));
  const shown = planned.slice(0, MOST_AT_ONCE);
  const still = new Set(planned.map((one) => `${one.household}.${one.guide}`));
  const gone = (ticked ?? []).filter((pair) => !still.has(pair.join('.'))).slice(0, MOST_AT_ONCE);
  const names = await readPlanNames(ctx, {
    participants: [...shown.map((one) => one.household), ...gone.map(([id]) => id)],
    guides: [...shown.map((one) => one.guide), ...gone.map(([, id]) => id)],
  });
  const waits = await waitsOf(
    ctx,
    shown.map((one) => one.household),
  );
  const reached = await reachedInWriting(
    ctx,
    shown.map((one) => one.guide),
  );
  return {
    total: planned.length,
    rows: shown.map((one) => ({
      key: `${one.household}.${one.guide}`,
      participant: { id: one.household, name: names.participant(one.household) },
      guide: { id: one.guide, name: names.guide(one.guide) },
      score: roundedScore(one.score),
      isPinned: one.isPinned,
      days: waits.get(one.household) ?? 0,
      isReached: reached.has(one.guide),
    })),
    gone: gone
      .map(([participant, guide]) => ({
        key: `${participant}.${guide}`,
        participant: names.participant(participant),
        guide: names.guide(guide),
      }))
      .filter(({ participant, guide }) => participant !== '' && guide !== ''),
  };
}

/** A score as it is said of it: nobody can tell two pairs apart by one point of a thousand. */
export function roundedScore(score: number): number {
  return Math.round(score / 10) * 10;
}

async function waitsOf(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db.participant.findMany({
    where: { id: { in: [...ids] }, isShielded: false },
    select: { id: true, waitingSinceOn: true },
  });
  const day = today(ctx.clock).toString();
  return new Map(
    rows.map((row) => [row.id, daysWaited({ waitingSince: row.waitingSinceOn }, day)]),
  );
}

/** Guides who get a message; the others are called. */
async function reachedInWriting(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db.guide.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, email: true, phone: true, preferredChannel: true },
  });
  return new Set(rows.filter((row) => channelTo(row) !== null).map((row) => row.id));
}
