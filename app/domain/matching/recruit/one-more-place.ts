import { guideTraits } from '../pair/traits';
import type { PeopleProblem } from '../problem/build';
import { EdgeList } from '../problem/edge-list';
import { addEdges } from '../problem/join';
import type { Plan } from '../solver/solve';
import { waitedBy } from './gaps';
import { Seating } from './seating';

/** What it would change if a guide of the branch took one person more. */
export interface OneMore {
  readonly guide: string;
  /** Who would get in. For the coordinator alone. */
  readonly who: string;
  readonly days: number;
  readonly priorityServed: number;
  /** Has no free place today, so the question is about a second person beside the first. */
  readonly isFull: boolean;
}

/**
 * The guides whose next place would let somebody in, the one that serves the first of the queue
 * first. Exact: it is what planning afresh with that place would give. Someone who rests is not
 * asked. The longest queue is the shortest list: everybody else's place would stay empty.
 */
export function oneMorePlace(problem: PeopleProblem, plan: Plan): OneMore[] {
  const seating = new Seating(problem, plan);
  const { byRow, byColumn } = seating.freed();
  const first = new Map<string, number>();
  const offer = (guide: string, row: number) => {
    const known = first.get(guide);
    if (row < 0 || (known !== undefined && seating.priority(known) >= seating.priority(row)))
      return;
    first.set(guide, row);
  };
  problem.columns.forEach((guide, column) => {
    offer(guide, byColumn[column] as number);
  });
  for (const [guide, row] of reachedByFull(problem)) offer(guide, byRow[row] as number);
  const worth = new Map(problem.columns.map((guide, column) => [guide, plan.v[column] ?? 0]));
  return [...first]
    .map(([guide, row]) => ({
      guide,
      who: problem.rows[row] as string,
      days: waitedBy(problem, problem.rows[row] as string),
      priorityServed: seating.priority(row),
      isFull: isFull(problem, guide),
    }))
    .sort(
      (a, b) =>
        b.priorityServed - a.priorityServed ||
        Number(a.isFull) - Number(b.isFull) ||
        (worth.get(b.guide) ?? 0) - (worth.get(a.guide) ?? 0) ||
        (a.guide < b.guide ? -1 : 1),
    );
}

/** Pairs that a guide without a free place could make with one place more. */
function reachedByFull(problem: PeopleProblem): (readonly [guide: string, row: number])[] {
  const full = problem.columns.filter((guide) => isFull(problem, guide));
  const guides = full.flatMap((id) => {
    const unit = problem.guides.get(id)?.unit;
    return unit === undefined ? [] : [guideTraits({ ...unit, capacity: 1 }, problem.on)];
  });
  if (guides.length === 0) return [];
  const list = new EdgeList();
  const households = problem.rows.flatMap((id) => problem.households.get(id) ?? []);
  addEdges(list, households, guides, problem.weights, problem.on);
  const { rowPtr, column } = list.sorted();
  return households.flatMap((_, row) => {
    const edges = column.subarray(rowPtr[row], rowPtr[row + 1]);
    return Array.from(edges, (c): readonly [string, number] => [full[c] as string, row]);
  });
}

function isFull({ guides }: PeopleProblem, id: string): boolean {
  return guides.get(id)?.unit.capacity === 0;
}
