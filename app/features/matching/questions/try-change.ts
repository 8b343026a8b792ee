import type { PlanChange } from '~/domain/matching/round/change';
import type { RoundRefusal } from '~/domain/matching/round/round';
import type { OpenPlan } from '../plan/open-plan';
import { difference, type PlanDifference } from './difference';

export type TriedChange =
  | { readonly ok: true; readonly difference: PlanDifference }
  | { readonly ok: false; readonly refusal: RoundRefusal };

/** What one more change would do after the earlier ones, or why it does not fit. */
export function tryChange(
  open: OpenPlan,
  asked: { readonly changes: readonly PlanChange[]; readonly change: PlanChange },
): TriedChange {
  const changes = [...asked.changes, asked.change];
  const text = JSON.stringify(asked.change);
  const misfit = open.under({ changes }).leftOut.find((one) => JSON.stringify(one.change) === text);
  if (misfit) return { ok: false, refusal: misfit.refusal };
  const before = { changes: asked.changes };
  return { ok: true, difference: difference(open, { before, after: { changes } }) };
}
