import { describe, expect, it } from 'vitest';
import { solved } from '~/testing/matching-instances';
import type { BareRound } from '../problem/bare';
import { certify } from './certify';
import type { Plan } from './solve';

const round: BareRound = {
  participants: [
    { id: 'a', priority: 9 },
    { id: 'b', priority: 5 },
    { id: 'c', priority: 2 },
  ],
  guides: [
    { id: 'x', capacity: 1 },
    { id: 'y', capacity: 1 },
    { id: 'z', capacity: 1 },
  ],
  edges: [
    ['a', 'x', 700],
    ['a', 'y', 300],
    ['b', 'x', 600],
    ['c', 'y', 50],
    ['c', 'x', 40],
  ],
  pinned: [],
  blocked: [],
};

const { problem, plan } = solved(round);

function changed(prices: 'u' | 'v', at: number, by: number): Plan {
  const copy = plan[prices].slice();
  copy[at] = (copy[at] ?? 0) + by;
  return { ...plan, [prices]: copy };
}

function faults(tampered: Plan): readonly string[] {
  const certificate = certify(problem, tampered);
  return certificate.ok ? [] : certificate.reasons;
}

describe('a certificate', () => {
  it('holds for the solver’s plan', () => {
    expect(faults(plan)).toEqual([]);
  });

  it.each([
    ['a household’s price too low', changed('u', 0, -1), 'edge-above-its-price'],
    ['a household’s price too high', changed('u', 0, 1), 'matched-pair-not-tight'],
    ['a price for someone left out', changed('u', 2, 1), 'price-of-someone-left-out'],
    ['a negative price', changed('u', 2, -1), 'negative-price'],
    ['a negative price of a guide', changed('v', 2, -1), 'negative-price'],
    ['a price where there is room', changed('v', 2, 1), 'price-where-there-is-room'],
    ['a dearer guide', changed('v', 0, 1), 'values-differ'],
    ['a pair moved to another guide', { ...plan, match: Int32Array.of(0, -1, 1) }, 'values-differ'],
    ['two in one place', { ...plan, match: Int32Array.of(0, 0, -1) }, 'over-capacity'],
    ['a pair that is no edge', { ...plan, match: Int32Array.of(2, 0, -1) }, 'not-an-edge'],
    ['a score that is not the pairs’', { ...plan, score: plan.score + 1 }, 'objective-differs'],
  ])('fails for %s', (_, tampered, fault) => {
    expect(faults(tampered)).toContain(fault);
  });
});
