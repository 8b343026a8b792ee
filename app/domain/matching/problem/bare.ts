import { EdgeList } from './edge-list';
import { type OnPhase, type PinnedPair, type Problem, unitOfPriority } from './problem';

/** A problem without people: what the edges format holds, and what the tests of the solver use. */
export interface BareRound {
  readonly participants: readonly { readonly id: string; readonly priority: number }[];
  readonly guides: readonly { readonly id: string; readonly capacity: number }[];
  readonly edges: readonly (readonly [household: string, guide: string, score: number])[];
  readonly pinned: readonly (readonly [household: string, guide: string])[];
  readonly blocked: readonly (readonly [household: string, guide: string])[];
}

/** Ids in ascending order of code units: the one order on which no locale and no input has a say. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Lays the round out for the solver.
 * @throws Error when a pair names an unknown id, a pin is no edge, is blocked or is over capacity,
 *   or an id stands twice: whoever reads a file checks these first and can say where.
 */
export function bareProblem(round: BareRound, onPhase?: OnPhase): Problem {
  const columns = round.guides.map((g) => g.id).sort(ascending);
  const columnOf = new Map(columns.map((id, n) => [id, n]));
  const capacities = new Map(round.guides.map((g) => [g.id, g.capacity]));
  const capacity = Int32Array.from(columns, (id) => capacities.get(id) ?? 0);
  const blocked = new Set(round.blocked.map(([h, g]) => JSON.stringify([h, g])));
  const edges = new Map(round.participants.map((h) => [h.id, new Map<string, number>()]));
  for (const [household, guide, score] of round.edges) {
    if (blocked.has(JSON.stringify([household, guide]))) continue;
    const row = edges.get(household);
    if (row === undefined || !columnOf.has(guide)) throw new Error('an edge with an unknown id');
    row.set(guide, score);
  }
  const priorities = new Map(round.participants.map((h) => [h.id, h.priority]));
  const pinned = round.pinned.map(([household, guide]): PinnedPair => {
    const score = edges.get(household)?.get(guide);
    if (score === undefined) throw new Error('a pin that is no edge');
    return { household, guide, score, priority: priorities.get(household) ?? 0 };
  });
  const rows = takePinned(pinned, [...edges.keys()], columnOf, capacity);
  const list = new EdgeList();
  for (const id of rows) {
    for (const [guide, score] of edges.get(id) ?? [])
      list.add(columnOf.get(guide) as number, score);
    list.endRow();
  }
  onPhase?.('edges');
  const sorted = list.sorted();
  onPhase?.('sort');
  return {
    rows,
    columns,
    priority: Float64Array.from(rows, (id) => priorities.get(id) ?? 0),
    capacity,
    ...sorted,
    unit: unitFor(rows, capacity),
    pinned: [...pinned].sort((a, b) => ascending(a.household, b.household)),
  };
}

/** Ids that are still to be placed, ascending; takes each pin's place off `capacity`. */
export function takePinned(
  pinned: readonly PinnedPair[],
  households: readonly string[],
  columnOf: ReadonlyMap<string, number>,
  capacity: Int32Array,
): string[] {
  const placed = new Set<string>();
  for (const { household, guide } of pinned) {
    const column = columnOf.get(guide);
    if (column === undefined || placed.has(household)) throw new Error('a pin that cannot be');
    if ((capacity[column] as number) < 1) throw new Error('pins over the capacity of a guide');
    capacity[column] = (capacity[column] as number) - 1;
    placed.add(household);
  }
  return households.filter((id) => !placed.has(id)).sort(ascending);
}

/** The worth of one unit of priority in this problem. */
export function unitFor(rows: readonly string[], capacity: Int32Array): number {
  return unitOfPriority(
    rows.length,
    capacity.reduce((sum, places) => sum + places, 0),
  );
}
