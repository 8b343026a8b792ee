import type { Move } from '~/domain/matching/round/round';
import type { Context } from '~/infra/context';
import { roundedScore } from '../approvals/to-approve.query.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { readPlanNames } from '../plan/plan-names.query.server';
import { viewPlan } from '../plan/plan-view.query.server';
import type { PlanOverview } from '../questions/overview';
import { findDraft } from './drafts.query.server';

/** People named in each list of the comparison; the counts are whole. */
const NAMED = 50;

/** Two plans side by side; `null` names the branch's own. Null where a draft is not the branch's. */
export async function comparePlans(
  ctx: Context,
  plan: BranchPlan,
  a: string | null,
  b: string | null,
) {
  const draftA = a === null ? null : await findDraft(ctx, a);
  const draftB = b === null ? null : await findDraft(ctx, b);
  if ((a !== null && !draftA) || (b !== null && !draftB)) return null;
  const before = { changes: (await viewPlan(ctx, plan, a)).changes };
  const after = { changes: (await viewPlan(ctx, plan, b)).changes };
  const found = await plan.ask('difference', { before, after });
  const moves = [found.gain, found.lose, found.swap].map((list) => list.slice(0, NAMED));
  const names = await readPlanNames(ctx, {
    participants: moves.flat().map((move) => move.household),
    guides: moves.flat().flatMap((move) => [move.from ?? '', move.to ?? '']),
  });
  const named = (list: readonly Move[] = []) =>
    list
      .map((move) => ({
        id: move.household,
        participant: names.participant(move.household),
        from: names.guide(move.from ?? ''),
        to: names.guide(move.to ?? ''),
      }))
      .filter(({ participant }) => participant !== '');
  return {
    a: { name: draftA?.name ?? null, ...figuresOf(found.before) },
    b: { name: draftB?.name ?? null, ...figuresOf(found.after) },
    gain: named(moves[0]),
    lose: named(moves[1]),
    swap: named(moves[2]),
    counts: found.counts,
  };
}

function figuresOf({ people, waiting, score, longestLeft, medianLeft, leftOut }: PlanOverview) {
  const total = roundedScore(score);
  const perPerson = people === 0 ? 0 : roundedScore(score / people);
  return { people, left: waiting - people, total, perPerson, longestLeft, medianLeft, leftOut };
}
