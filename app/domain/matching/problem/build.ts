import { dayNumber } from '../../kernel/day-number';
import { type Conditions, conditionsOf } from '../pair/conditions';
import { totalOf } from '../pair/score';
import {
  type GuideTraits,
  guideTraits,
  type HouseholdTraits,
  householdTraits,
} from '../pair/traits';
import type { Guide, Household, Snapshot } from '../people';
import { MAX_SCORE, type Rules, type Weights } from '../settings';
import { ascending, takePinned, unitFor } from './bare';
import { EdgeList } from './edge-list';
import { addEdges } from './join';
import type { OnPhase, OnRows, PinnedPair, Problem } from './problem';

/** A problem that remembers its people, so that every edge and every missing edge can be explained. */
export interface PeopleProblem extends Problem {
  readonly on: Conditions;
  readonly weights: Weights;
  /** Every household and guide of the round by id, pinned ones included. */
  readonly households: ReadonlyMap<string, HouseholdTraits>;
  readonly guides: ReadonlyMap<string, GuideTraits>;
}

/**
 * Which pairs are possible, and how well they suit: every pair is looked at once. A pinned pair is taken as it stands, whatever the rules say: a person decided it.
 *
 * @throws Error for a pin with an unknown id or over a guide's capacity, RangeError for weights
 *   that are not integers with sum 1000.
 */
export function buildProblem(
  round: Snapshot,
  rules: Rules,
  weights: Weights,
  onPhase?: OnPhase,
  onRows?: OnRows,
): PeopleProblem {
  assertWeights(weights);
  const on = conditionsOf(round, rules);
  const households = byId(round.households, (unit) => householdTraits(unit, on));
  const guides = byId(round.guides, (unit) => guideTraits(unit, on));
  const columns = [...guides.keys()];
  const columnOf = new Map(columns.map((id, n) => [id, n]));
  const capacity = Int32Array.from(guides.values(), (g) => g.unit.capacity);
  const pinned = round.pinned.map(([household, guide]): PinnedPair => {
    const h = households.get(household);
    const g = guides.get(guide);
    if (h === undefined || g === undefined) throw new Error('a pin with an unknown id');
    const score = totalOf(h, g, weights, on);
    return { household, guide, score, priority: priorityOf(h.unit, round.today) };
  });
  const rows = takePinned(pinned, [...households.keys()], columnOf, capacity);
  const list = new EdgeList(rows.length);
  const unplaced = rows.map((id) => households.get(id) as HouseholdTraits);
  addEdges(list, unplaced, [...guides.values()], weights, on, onRows);
  onPhase?.('edges');
  const edges = list.sorted();
  onPhase?.('sort');
  return {
    rows,
    columns,
    priority: Float64Array.from(unplaced, ({ unit }) => priorityOf(unit, round.today)),
    capacity,
    ...edges,
    unit: unitFor(rows, capacity),
    pinned: pinned.sort((a, b) => ascending(a.household, b.household)),
    on,
    weights,
    households,
    guides,
  };
}

/** Whole days waited until `today`, never negative. */
export function daysWaited(h: Pick<Household, 'waitingSince'>, today: string): number {
  return Math.max(0, dayNumber(today) - dayNumber(h.waitingSince));
}

/** Days in one class of urgency; whoever has waited longer than eleven years counts as that. */
const CLASS = 4096;

/** Who is served first, as an integer ≥ 1: the coordinator's class of urgency, then days waited. */
export function priorityOf(h: Household, today: string): number {
  return h.urgency * CLASS + Math.min(daysWaited(h, today), CLASS - 1) + 1;
}

function byId<U extends Household | Guide, T>(
  units: readonly U[],
  traits: (unit: U) => T,
): Map<string, T> {
  const sorted = [...units].sort((a, b) => ascending(a.id, b.id));
  const map = new Map(sorted.map((unit) => [unit.id, traits(unit)]));
  if (map.size < units.length) throw new Error('two units with one id');
  return map;
}

function assertWeights(weights: Weights): void {
  const all = Object.values(weights);
  const sum = all.reduce((total, weight) => total + weight, 0);
  if (sum !== MAX_SCORE || !all.every((weight) => Number.isInteger(weight) && weight >= 0)) {
    throw new RangeError(`weights that are not integers with sum ${MAX_SCORE}`);
  }
}
