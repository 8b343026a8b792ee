import { ok, type Result, refuse } from '../../kernel/result';
import type { Problem } from '../problem/problem';
import { Graph } from './graph';
import { Scratch } from './scratch';
import { Search } from './search';
import { CLOSED, State } from './state';
import { type Limits, type Stopped, Watch } from './watch';

/**
 * The best plan, with the prices that prove it.
 *
 * Objective, in this order: most people (the same as most priority, for the sets of people that
 * can be placed together form a matroid), the longest waiting among them, the highest total
 * score. One weight per pair says all three: `unit × priority + score`.
 */
export interface Plan {
  /** Per row: its column, or -1. */
  readonly match: Int32Array;
  /** Dual prices: what the row adds to the plan, and what one more place at the column would. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** The objective, pinned pairs included. */
  readonly people: number;
  readonly priority: number;
  readonly score: number;
}

export type SolveOptions = Limits;

export type SolveRefusal = Stopped;

/** Stored with every approved match: raise it whenever the same input may give another plan. */
export const ALGORITHM_VERSION = '2';

/**
 * Shortest augmenting paths with potentials: rows go in one by one, each at the price of the least
 * loss to those already placed. Starting from zero prices this ends in the lowest optimal ones,
 * so that `u` and `v` are exact worths and unique. Same problem, same plan.
 *
 * @throws RangeError when a weight would leave the integers that a double holds exactly.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Result<Plan, SolveRefusal> {
  const graph = Graph.of(problem);
  const { capacity, columns } = problem;
  const state = new State(problem.rows.length, columns.length);
  state.places.set(capacity);
  for (let j = 0; j < columns.length; j++) if ((capacity[j] as number) > 0) state.v[j] = 0;
  const watch = new Watch(options);
  const search = new Search(graph, state, new Scratch(columns.length), watch);
  for (const row of servedFirst(problem.priority, problem.priority.keys())) {
    if (watch.isOver() || !search.insert(row)) return refuse(watch.stopped as Stopped);
  }
  return ok(planOf(problem, state));
}

/** The state as a plan; a column without a place gets the price that a place would be worth. */
export function planOf(problem: Problem, { match, u, v }: Pick<State, 'match' | 'u' | 'v'>): Plan {
  const prices = v.map((price) => (price === CLOSED ? 0 : price));
  if (v.includes(CLOSED)) priceClosed(problem, u, v, prices);
  return { match: match.slice(), u: u.slice(), v: prices, ...objective(problem, match) };
}

function priceClosed(problem: Problem, u: Float64Array, v: Float64Array, prices: Float64Array) {
  for (let row = 0; row < u.length; row++) {
    const base = problem.unit * (problem.priority[row] as number) - (u[row] as number);
    const end = problem.rowPtr[row + 1] as number;
    for (let e = problem.rowPtr[row] as number; e < end; e++) {
      const column = problem.column[e] as number;
      if (v[column] !== CLOSED) continue;
      prices[column] = Math.max(prices[column] as number, base + (problem.score[e] as number));
    }
  }
}

/** People, priority and score of an assignment, pinned pairs included. */
export function objective(
  problem: Problem,
  match: Int32Array,
): Pick<Plan, 'people' | 'priority' | 'score'> {
  let people = problem.pinned.length;
  let priority = problem.pinned.reduce((sum, pair) => sum + pair.priority, 0);
  let score = problem.pinned.reduce((sum, pair) => sum + pair.score, 0);
  for (let row = 0; row < match.length; row++) {
    const column = match[row] as number;
    if (column < 0) continue;
    people++;
    priority += problem.priority[row] as number;
    score += scoreAt(problem, row, column);
  }
  if (!Number.isSafeInteger(priority)) throw new RangeError('priorities too large to add exactly');
  return { people, priority, score };
}

export function scoreAt(problem: Problem, row: number, column: number): number {
  const end = problem.rowPtr[row + 1] as number;
  for (let e = problem.rowPtr[row] as number; e < end; e++) {
    if (problem.column[e] === column) return problem.score[e] as number;
  }
  throw new Error('a pair that is no edge');
}

/** Highest priority first: nobody already placed is ever put out again, and searches stay short. */
export function servedFirst(priority: Float64Array, rows: Iterable<number>): Int32Array {
  return Int32Array.from(rows).sort(
    (a, b) => (priority[b] as number) - (priority[a] as number) || a - b,
  );
}
