import { difference as between } from '~/domain/matching/round/open-round';
import type { Move } from '~/domain/matching/round/round';
import type { OpenPlan, WhatIf } from '../plan/open-plan';
import { overview, type PlanOverview } from './overview';

export interface PlanDifference {
  readonly before: PlanOverview;
  readonly after: PlanOverview;
  /** Those who get a guide, lose theirs, or get another; each list is cut at `MOST_NAMED`. */
  readonly gain: readonly Move[];
  readonly lose: readonly Move[];
  readonly swap: readonly Move[];
  readonly counts: { readonly gain: number; readonly lose: number; readonly swap: number };
}

export const MOST_NAMED = 100;

/** Two plans side by side: what changes, settings or one more guide would do. */
export function difference(
  open: OpenPlan,
  { before, after }: { readonly before: WhatIf; readonly after: WhatIf },
): PlanDifference {
  const { changed } = between(open.under(before).round.state(), open.under(after).round.state());
  const gain = changed.filter(({ from }) => from === null);
  const lose = changed.filter(({ to }) => to === null);
  const swap = changed.filter(({ from, to }) => from !== null && to !== null);
  return {
    before: overview(open, before),
    after: overview(open, after),
    gain: gain.slice(0, MOST_NAMED),
    lose: lose.slice(0, MOST_NAMED),
    swap: swap.slice(0, MOST_NAMED),
    counts: { gain: gain.length, lose: lose.length, swap: swap.length },
  };
}
