import { explainUnmatched } from '~/domain/matching/explain/explain-unmatched';
import { candidatesOf, countFeasible, guideOf } from '~/domain/matching/solver/plan';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

/** What the plan says of one who waits: a guide, the limit that blocks most, or who is ahead. */
export type Standing = { readonly feasible: number } & (
  | {
      readonly kind: 'suggested';
      readonly guide: string;
      readonly score: number;
      readonly isPinned: boolean;
    }
  | {
      readonly kind: 'no-feasible-guide';
      readonly rule: string | null;
      readonly only: number;
      readonly fail: number;
    }
  | { readonly kind: 'all-taken' }
  /** Not in the plan: on hold, or confirmed after the plan was made. */
  | { readonly kind: 'outside' }
);

/** How the plan stands for these households, in the order they are given; for one page of a list. */
export function standing(
  open: OpenPlan,
  { ids, ...whatIf }: WhatIf & { readonly ids: readonly string[] },
): Standing[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const pins = new Map(problem.pinned.map((pair) => [pair.household, pair]));
  return ids.map((id): Standing => {
    const candidates = candidatesOf(problem, id);
    const feasible = candidates.length;
    const guide = guideOf(problem, plan, id);
    if (guide !== null) {
      const pin = pins.get(id);
      const score = pin?.score ?? candidates.find((one) => one.guide === guide)?.score ?? 0;
      return { kind: 'suggested', guide, score, feasible, isPinned: pin !== undefined };
    }
    const why = explainUnmatched(problem, plan, id);
    if (why === null) return { kind: 'outside', feasible };
    if (why.kind === 'all-taken') return { kind: 'all-taken', feasible };
    const [first] = why.barriers;
    return {
      kind: 'no-feasible-guide',
      feasible,
      rule: first?.rule ?? null,
      only: first?.only ?? 0,
      fail: first?.fail ?? 0,
    };
  });
}

/** Ids of those whom the plan has or has not a guide for; with `fewest`, fewest possible guides first. */
export function idsInPlan(
  open: OpenPlan,
  {
    show,
    order,
    ...whatIf
  }: WhatIf & {
    readonly show: 'all' | 'suggested' | 'none';
    readonly order: 'wait' | 'fewest';
  },
): string[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const ids = [...problem.households.keys()].filter(
    (id) => show === 'all' || (guideOf(problem, plan, id) !== null) === (show === 'suggested'),
  );
  if (order === 'wait') return ids;
  const feasible = countFeasible(problem);
  const options = (id: string) => feasible.get(id) ?? 0;
  return ids.sort((a, b) => options(a) - options(b));
}
