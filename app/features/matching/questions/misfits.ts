import type { PlanChange } from '~/domain/matching/round/change';
import type { OpenPlan } from '../plan/open-plan';

/** Places in the list of the changes that no longer fit the people of today, ascending. */
export function misfits(
  open: OpenPlan,
  { changes }: { readonly changes: readonly PlanChange[] },
): number[] {
  const left = new Set(open.under({ changes }).leftOut.map(({ change }) => JSON.stringify(change)));
  return changes.flatMap((change, n) => (left.has(JSON.stringify(change)) ? [n] : []));
}
