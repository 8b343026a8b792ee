import { redirect } from '@remix-run/node';
import { type BranchPlan, getBranchPlan } from '~/features/matching/plan/branch-plan.query.server';
import type { Call } from './call.server';

/** A form is not sent on to another page while its sender could as well wait, in milliseconds. */
const FORM_PATIENCE_MS = 20_000;

/**
 * The branch's plan for a page or a form. While a large branch's first plan is being worked out it
 * sends the reader to the page that shows how far it is, and that leads back here.
 */
export async function openBranchPlan({
  ctx,
  runtime,
  request,
}: Pick<Call, 'ctx' | 'runtime' | 'request'>): Promise<BranchPlan> {
  const isForm = request.method !== 'GET';
  const plan = await getBranchPlan(ctx, runtime, isForm ? { patienceMs: FORM_PATIENCE_MS } : {});
  if (plan) return plan;
  const { pathname, search } = new URL(request.url);
  const here = isForm ? pathname : pathname + search;
  throw redirect(`${RUNNING}?to=${encodeURIComponent(here)}`);
}

export const RUNNING = '/desk/matching/running';
