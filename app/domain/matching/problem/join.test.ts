import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRound } from '~/testing/any-people';
import { conditionsOf } from '../pair/conditions';
import { passes } from '../pair/feasible';
import { scoreOf, totalOf } from '../pair/score';
import { guideTraits, householdTraits } from '../pair/traits';
import type { Snapshot } from '../people';
import { DEFAULT_RULES, DEFAULT_WEIGHTS, type Rules } from '../settings';
import { EdgeList } from './edge-list';
import { addEdges } from './join';

const RULES: fc.Arbitrary<Rules> = fc.record({
  version: fc.constant('test'),
  floor: fc.constantFrom(0, 400),
  minOverlapSlots: fc.nat(3),
  minorsAllowed: fc.boolean(),
  minorGuideMinAge: fc.constantFrom(18, 21, 30),
  certificateForChildren: fc.boolean(),
  maxTravelMinutes: fc.constantFrom(null, 0, 60),
});

function prepared(round: Snapshot, rules: Rules) {
  const on = conditionsOf(round, rules);
  const households = round.households.map((h) => householdTraits(h, on));
  return { on, households, guides: round.guides.map((g) => guideTraits(g, on)) };
}

describe('the join of a round', () => {
  it('finds exactly the pairs that the rules let through, at exactly their score', () => {
    let found = 0;
    fc.assert(
      fc.property(anyRound(), RULES, (round, rules) => {
        const { on, households, guides } = prepared(round, rules);
        const list = new EdgeList();
        addEdges(list, households, guides, DEFAULT_WEIGHTS, on);
        const { rowPtr, column, score } = list.sorted();
        households.forEach((h, row) => {
          const edges = new Map<number, number>();
          const end = rowPtr[row + 1] ?? 0;
          for (let e = rowPtr[row] ?? 0; e < end; e++) edges.set(column[e] ?? -1, score[e] ?? -1);
          const expected = new Map<number, number>();
          guides.forEach((g, at) => {
            const total = totalOf(h, g, DEFAULT_WEIGHTS, on);
            if (passes(h, g, on) && total >= rules.floor) expected.set(at, total);
          });
          expect(new Map([...edges].sort(([a], [b]) => a - b))).toEqual(expected);
          found += expected.size;
        });
      }),
      { numRuns: 25, seed: 8 },
    );
    expect(found).toBeGreaterThan(300);
  });
});

describe('the score of any two', () => {
  it('is the sum of its parts, whatever they have answered', () => {
    fc.assert(
      fc.property(anyRound(5, 5), (round) => {
        const { on, households, guides } = prepared(round, DEFAULT_RULES);
        for (const h of households) {
          for (const g of guides) {
            const { total, parts } = scoreOf(h, g, DEFAULT_WEIGHTS, on);
            expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(total);
            expect(totalOf(h, g, DEFAULT_WEIGHTS, on)).toBe(total);
          }
        }
      }),
      { numRuns: 40, seed: 9 },
    );
  });
});
