import type { TFunction } from 'i18next';
import type { Context } from '~/infra/context';
import type { BranchPlan } from './branch-plan.query.server';
import { readPlanNames } from './plan-names.query.server';
import { type UnmatchedView, unmatchedInWords } from './unmatched-view';

/** Why the plan has nobody for one who waits; null when it has, or does not know the person. */
export async function explainWait(
  ctx: Context & { readonly t: TFunction },
  plan: BranchPlan,
  waiting: { readonly id: string; readonly name: string },
): Promise<UnmatchedView | null> {
  const why = await plan.ask('why', { household: waiting.id });
  if (why === null) return null;
  const contest =
    why.kind === 'all-taken' ? await plan.ask('contest', { household: waiting.id }) : null;
  const places = [...(contest?.gains ?? []), ...(contest?.others ? [contest.others] : [])];
  const names = await readPlanNames(ctx, {
    participants: places.map(({ who }) => who),
    guides: [
      ...places.map(({ guide }) => guide),
      ...(why.kind === 'no-feasible-guide' ? why.nearest.map(({ guide }) => guide) : []),
    ],
  });
  return unmatchedInWords(why, { name: waiting.name, contest, names, t: ctx.t });
}
