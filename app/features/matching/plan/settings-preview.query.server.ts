import type { Move } from '~/domain/matching/round/round';
import {
  type MatchingChange,
  type MatchingSettings,
  matchingChanges,
  type RuleName,
  safetyChanges,
} from '~/domain/programme/matching-settings';
import type { Context } from '~/infra/context';
import type { PlanOverview } from '../questions/overview';
import type { BranchPlan } from './branch-plan.query.server';
import { readPlanNames } from './plan-names.query.server';

/** So many are named of those who gain, lose or change. */
export const MOST_LISTED = 25;

/** Somebody for whom other settings would make a difference; guides are names, empty for none. */
export interface MovedPerson {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface SettingsPreview {
  readonly changes: readonly MatchingChange[];
  readonly safety: readonly RuleName[];
  readonly before: PlanOverview;
  readonly after: PlanOverview;
  readonly moved: Readonly<
    Record<
      'gain' | 'lose' | 'swap',
      { readonly count: number; readonly first: readonly MovedPerson[] }
    >
  >;
}

/** What the branch's plan would be under other rules, weights and ways; nothing is saved. */
export async function previewSettings(
  ctx: Context,
  plan: BranchPlan,
  current: MatchingSettings,
  proposed: MatchingSettings,
): Promise<SettingsPreview> {
  const changes = matchingChanges(current, proposed);
  const { rules, weights, travelMinutes } = proposed;
  const found = await plan.ask('difference', {
    before: {},
    after: { settings: { rules: { ...rules, version: 'proposed' }, weights, travelMinutes } },
  });
  const first = {
    gain: found.gain.slice(0, MOST_LISTED),
    lose: found.lose.slice(0, MOST_LISTED),
    swap: found.swap.slice(0, MOST_LISTED),
  };
  const all = Object.values(first).flat();
  const names = await readPlanNames(ctx, {
    participants: all.map((move) => move.household),
    guides: all.flatMap((move) => [move.from ?? [], move.to ?? []].flat()),
  });
  const person = ({ household, from, to }: Move): MovedPerson => ({
    id: household,
    name: names.participant(household),
    from: from === null ? '' : names.guide(from),
    to: to === null ? '' : names.guide(to),
  });
  const listOf = (kind: keyof typeof first) => ({
    count: found.counts[kind],
    first: first[kind].map(person),
  });
  return {
    changes,
    safety: safetyChanges(changes),
    before: found.before,
    after: found.after,
    moved: { gain: listOf('gain'), lose: listOf('lose'), swap: listOf('swap') },
  };
}
