import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareRounds, bestByTrying, solved } from '~/testing/matching-instances';
import type { BareRound } from '../problem/bare';
import { Engine } from './engine';
import { gaps } from './gaps';
import { Scratch } from './scratch';
import { CLOSED, type State } from './state';

/** Changes by row and column, whatever their numbers mean: the engine's own words, no ids. */
const DEEDS = {
  leave: (engine: Engine, row: number) => engine.leave(row),
  return: (engine: Engine, row: number) => {
    if (engine.state.u[row] === CLOSED && engine.state.pin[row] === -1) engine.enter(row);
  },
  pin: (engine: Engine, row: number, column: number) => {
    const isFree = engine.state.pin[row] === -1 && (engine.state.places[column] ?? 0) > 0;
    if (isFree) engine.pin(row, column);
  },
  raise: (engine: Engine, _: number, column: number) => engine.raise(column),
  lower: (engine: Engine, _: number, column: number) => {
    if ((engine.state.places[column] ?? 0) > 0) engine.lower(column);
  },
  close: (engine: Engine, _: number, column: number) => engine.close(column),
  forbid: (engine: Engine, row: number, column: number) => engine.forbid(row, column),
};

const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom(...Object.values(DEEDS)),
    row: fc.nat(5),
    column: fc.nat(4),
  }),
  { maxLength: 6 },
);

/** Every invariant of the state that does not hold. */
function faults({ graph, state }: Engine): string[] {
  const { u, v, match, pin, places, load } = state;
  const found: string[] = [];
  const demand = (holds: boolean, fault: string) => void (holds || found.push(fault));
  const holders = new Int32Array(state.columns);
  for (let row = 0; row < state.rows; row++) {
    const [price, own] = [u[row] ?? 0, match[row] ?? -1];
    demand(price >= 0, 'u < 0');
    if (price === CLOSED) demand(own === -1, 'takes no part, but has a place');
    else demand(pin[row] === -1 && (own >= 0 || price === 0), 'a price while waiting');
    if (own >= 0) holders[own] = (holders[own] ?? 0) + 1;
    for (const [column, score] of graph.rows.list(row)) {
      const slack = price + (v[column] ?? 0) - (graph.base[row] ?? 0) - score;
      demand(slack >= 0, 'u + v < w');
      demand(column !== own || slack === 0, 'not tight');
      demand(graph.columns.scoreOf(column, row) === score, 'the edges by column differ');
    }
    demand(own < 0 || graph.rows.find(row, own) >= 0, 'matched without an edge');
  }
  for (let column = 0; column < state.columns; column++) {
    demand(listed(state, column) === load[column], 'the list of holders');
    demand(holders[column] === load[column], 'load');
    demand((load[column] ?? 0) <= (places[column] ?? 0), 'over capacity');
    demand((places[column] === 0) === (v[column] === CLOSED), 'closed with a place');
    demand(v[column] === CLOSED || (v[column] ?? -1) >= 0, 'v < 0');
    demand(load[column] === places[column] || v[column] === 0, 'a price where there is room');
  }
  return found;
}

/** How many stand in the column's list of holders; -1 for a list with somebody from elsewhere. */
function listed({ first, after, match, rows }: State, column: number): number {
  let count = 0;
  for (let row = first[column] ?? -1; row >= 0; row = after[row] ?? -1) {
    if (match[row] !== column || ++count > rows) return -1;
  }
  return count;
}

/** The engine's people and places as a bare round: those who take part, and their edges. */
function roundOf({ graph, state }: Engine): BareRound {
  const rows = [...state.u.keys()].filter((row) => state.u[row] !== CLOSED);
  return {
    participants: rows.map((row) => ({ id: `p${row}`, priority: graph.priority[row] ?? 0 })),
    guides: [...state.places].map((capacity, n) => ({ id: `g${n}`, capacity })),
    edges: rows.flatMap((row) =>
      [...graph.rows.list(row)].map(([g, s]): [string, string, number] => [`p${row}`, `g${g}`, s]),
    ),
    pinned: [],
    blocked: [],
  };
}

describe('the engine', () => {
  it('keeps every invariant through any changes, so that its plan stays the best', () => {
    fc.assert(
      fc.property(bareRounds(), deeds, (round, changes) => {
        const { problem, plan } = solved(round);
        if (problem.rows.length === 0 || problem.columns.length === 0) return;
        const engine = Engine.of(problem, plan);
        for (const { deed, row, column } of changes) {
          deed(engine, row % problem.rows.length, column % problem.columns.length);
          expect(faults(engine)).toEqual([]);
        }
        const placed = [...engine.state.match].filter((column) => column >= 0).length;
        expect(placed).toBe(bestByTrying(roundOf(engine)).people);
      }),
      { numRuns: 3000, seed: 26 },
    );
  });

  it('knows what a guide who does not exist would add, at any prices that prove its plan', () => {
    fc.assert(
      fc.property(bareRounds(5), deeds, fc.array(fc.nat(1000)), (round, changes, scores) => {
        const { problem, plan } = solved(round);
        if (problem.rows.length === 0 || problem.columns.length === 0) return;
        const engine = Engine.of(problem, plan);
        for (const { deed, row, column } of changes) {
          deed(engine, row % problem.rows.length, column % problem.columns.length);
        }
        const { graph, state } = engine;
        const gap = gaps(graph, state, new Scratch(state.columns));
        const gains = scores.slice(0, state.rows).map((score, row) => {
          const own = gap[state.match[row] ?? -1] ?? 0;
          return (graph.base[row] ?? 0) + score - (state.u[row] ?? 0) - own;
        });
        const before = roundOf(engine);
        const now = bestByTrying(before);
        const then = bestByTrying({
          ...before,
          guides: [...before.guides, { id: 'new', capacity: 1 }],
          edges: [
            ...before.edges,
            ...scores.map((s, n): [string, string, number] => [`p${n}`, 'new', s]),
          ],
        });
        const worth = graph.unit * (then.priority - now.priority) + then.score - now.score;
        expect(Math.max(0, ...gains)).toBe(worth);
        expect(then.people - now.people).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1500, seed: 27 },
    );
  });
});
