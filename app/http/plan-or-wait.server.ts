import { type BranchPlan, getBranchPlan } from '~/features/matching/branch-plan.query.server';
import type { Call } from './call.server';

/**
 * The branch's plan for a page or a form. While a large branch's first plan is being worked out it
 * sends the reader to the page that shows how far it is, and that leads back here.
 */
export async function openBranchPlan({
  ctx,
  runtime,
}: Pick<Call, 'ctx' | 'runtime' | 'request'>): Promise<BranchPlan> {
  return getBranchPlan(ctx, runtime.memo);
}
