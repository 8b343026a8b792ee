import type { Context } from '~/infra/context';
import { recordReading } from '../../record-reading.server';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { anonymisedRound } from './anonymise-round';

/** The branch's round as a file without anybody in it, `flyktningguide-people/1`; each time on record. */
export async function exportRound(ctx: Context, plan: BranchPlan): Promise<string> {
  const input = await plan.ask('input', {});
  const file = anonymisedRound(input, ctx.newId);
  await recordReading(ctx, {
    subjectType: 'branch',
    subjectId: ctx.branchId,
    page: 'round-export',
  });
  return JSON.stringify(file, null, 1);
}
