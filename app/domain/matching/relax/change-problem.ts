import {
  type GuideTraits,
  guideTraits,
  type HouseholdTraits,
  householdTraits,
} from '../pair/traits';
import type { Snapshot } from '../people';
import type { PeopleProblem } from '../problem/build';
import { applyRelaxation, type Change } from './change';

/** The round behind a problem, with the changes made. */
export function changedRound(problem: PeopleProblem, changes: readonly Change[]): Snapshot {
  const { on, households, guides, pinned } = problem;
  const changed = changedGuides(problem, changes);
  return {
    today: on.today,
    households: [...households.keys()].map((id) => changedHousehold(problem, id, changes).unit),
    guides: [...guides.values()].map((g) => (changed.get(g.unit.id) ?? g).unit),
    blocked: [...on.blocked].flatMap(([h, all]) => [...all].map((g) => [h, g] as const)),
    pinned: pinned.map((pair) => [pair.household, pair.guide] as const),
    travelMinutes: on.travelMinutes,
  };
}

/** One household with what of the changes is its own. */
export function changedHousehold(
  { households, on }: PeopleProblem,
  id: string,
  changes: readonly Change[],
): HouseholdTraits {
  const before = households.get(id) as HouseholdTraits;
  const own = changes.filter((c) => c.side === 'participant' && c.unit === id);
  if (own.length === 0) return before;
  const unit = own.reduce(
    (now, change) => (change.side === 'participant' ? applyRelaxation(now, change) : now),
    before.unit,
  );
  return householdTraits(unit, on);
}

/** The guides that the changes are about, by id, as they would be. */
export function changedGuides(
  { guides, on }: PeopleProblem,
  changes: readonly Change[],
): Map<string, GuideTraits> {
  const changed = new Map<string, GuideTraits>();
  for (const change of changes) {
    if (change.side !== 'guide') continue;
    const before = changed.get(change.unit) ?? guides.get(change.unit);
    if (before === undefined) throw new Error('a change of an unknown guide');
    changed.set(change.unit, guideTraits(applyRelaxation(before.unit, change), on));
  }
  return changed;
}
