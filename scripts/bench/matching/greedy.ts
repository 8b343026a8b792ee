import type { Problem } from '~/domain/matching/problem/problem';
import { servedFirst } from '~/domain/matching/solver/solve';

/** What a plan comes to: how many are matched, at which score. */
export interface Worth {
  readonly people: number;
  readonly score: number;
}

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** Each who waits, the longest waiting first, takes the best guide that is left. */
export function longestWaitingFirst(problem: Problem): Worth {
  const order = servedFirst(problem.priority, problem.priority.keys());
  return taken(
    problem,
    [...order].flatMap((row) => pairsOf(problem, row)),
  );
}

/** Each guide in turn takes the one who has waited longest of those whom the guide may get. */
export function guideByGuide(problem: Problem): Worth {
  const byColumn = problem.columns.map((): Pair[] => []);
  for (const row of servedFirst(problem.priority, problem.priority.keys())) {
    for (const pair of pairsOf(problem, row)) byColumn[pair.column]?.push(pair);
  }
  return taken(problem, byColumn.flat());
}

/** The best pair of all, then the best of those that are left. */
export function bestPairFirst(problem: Problem): Worth {
  const pairs = problem.rows.flatMap((_, row) => pairsOf(problem, row));
  return taken(
    problem,
    pairs.sort((a, b) => b.score - a.score),
  );
}

/** Goes through the pairs in their order and keeps each whose two sides are still free. */
function taken({ rows, capacity }: Problem, pairs: readonly Pair[]): Worth {
  const left = capacity.slice();
  const isMatched = new Uint8Array(rows.length);
  let people = 0;
  let score = 0;
  for (const pair of pairs) {
    if (isMatched[pair.row] === 1 || (left[pair.column] as number) === 0) continue;
    isMatched[pair.row] = 1;
    left[pair.column] = (left[pair.column] as number) - 1;
    people++;
    score += pair.score;
  }
  return { people, score };
}

function pairsOf({ rowPtr, column, score }: Problem, row: number): Pair[] {
  const pairs: Pair[] = [];
  const end = rowPtr[row + 1] as number;
  for (let e = rowPtr[row] as number; e < end; e++) {
    pairs.push({ row, column: column[e] as number, score: score[e] as number });
  }
  return pairs;
}
