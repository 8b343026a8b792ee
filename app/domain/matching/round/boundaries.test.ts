import { describe, expect, it } from 'vitest';
import { BareSource } from '~/testing/bare-source';
import { laidOut, solvedProblem } from '~/testing/matching-changes';
import type { BareRound } from '../problem/bare';
import { HEAVIEST_EDGE } from '../problem/problem';
import { certify } from '../solver/certify';
import { openWarm } from './open-round';

function opened(round: Partial<BareRound>) {
  const whole = { participants: [], guides: [], edges: [], pinned: [], blocked: [], ...round };
  const problem = laidOut(whole);
  return openWarm(problem, solvedProblem(problem), new BareSource(whole, whole.edges));
}

type Warm = ReturnType<typeof opened>;

/** Households by guide, and a proof that no plan is better. */
function pairs(round: Warm): string[] {
  const { problem, plan } = round.state();
  expect(certify(problem, plan).ok).toBe(true);
  return problem.rows.flatMap((household, n) => {
    const guide = problem.columns[plan.match[n] ?? -1];
    return guide === undefined ? [] : [`${household}-${guide}`];
  });
}

const three: Partial<BareRound> = {
  participants: [
    { id: 'a', priority: 9 },
    { id: 'b', priority: 5 },
    { id: 'c', priority: 2 },
  ],
  edges: [
    ['a', 'x', 700],
    ['b', 'x', 600],
    ['c', 'x', 500],
    ['a', 'y', 100],
  ],
};

describe('a guide’s places', () => {
  it('may all be taken away and given back', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 0 }] });
    expect(pairs(round)).toEqual([]);
    expect(round.setCapacity('x', 1)).toMatchObject({ value: { people: 1, priority: 9 } });
    expect(pairs(round)).toEqual(['a-x']);
    expect(round.setCapacity('x', 0)).toMatchObject({ value: { people: -1, score: -700 } });
    expect(round.setCapacity('x', 4)).toMatchObject({ value: { people: 3, score: 1800 } });
  });

  it('lowered below those in use, let the one go who has waited least', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 3 }] });
    expect(round.setCapacity('x', 2)).toMatchObject({
      value: { changed: [{ household: 'c', from: 'x', to: null }] },
    });
    expect(pairs(round)).toEqual(['a-x', 'b-x']);
  });

  it('are never fewer than the pairs that are pinned there', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 2 }], pinned: [['b', 'x']] });
    expect(round.setCapacity('x', 0)).toMatchObject({ refusal: 'no-place' });
    expect(round.setCapacity('x', -1)).toMatchObject({ refusal: 'no-place' });
    expect(() => round.setCapacity('x', 1.5)).toThrow(RangeError);
    expect(round.setCapacity('x', 1).ok).toBe(true);
    expect(round.pin('a', 'x')).toMatchObject({ refusal: 'no-place' });
  });

  it('may be many more than anyone wants', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 2 ** 31 - 1 }] });
    expect(pairs(round)).toHaveLength(3);
    expect(round.setCapacity('x', 2 ** 30).ok).toBe(true);
    expect(round.setCapacity('x', 1)).toMatchObject({ value: { people: -2 } });
  });
});

describe('a round', () => {
  it('without guides, or without people, waits for the first', () => {
    const round = opened({ edges: three.edges ?? [] });
    expect(round.undo()).toBeNull();
    expect(round.add({ id: 'a', priority: 9 })).toMatchObject({
      value: { people: 0, changed: [] },
    });
    expect(round.addGuide({ id: 'y', capacity: 1 })).toMatchObject({ value: { people: 1 } });
    expect(round.withdraw('a')).toMatchObject({ value: { people: -1 } });
    expect(round.withdraw('y')).toMatchObject({ value: { people: 0 } });
    expect(round.withdraw('y')).toMatchObject({ refusal: 'unknown-id' });
    expect(pairs(round)).toEqual([]);
  });

  it('in which everyone is pinned has nothing to plan until one is not', () => {
    const round = opened({
      ...three,
      guides: [
        { id: 'x', capacity: 2 },
        { id: 'y', capacity: 1 },
      ],
      pinned: [
        ['a', 'y'],
        ['b', 'x'],
        ['c', 'x'],
      ],
    });
    expect(round.state().problem.rows).toEqual([]);
    expect(round.unpin('a')).toMatchObject({ value: { people: 0, changed: [] } });
    expect(round.unpin('c')).toMatchObject({ value: { people: 0, changed: [] } });
    expect(round.unpin('b')).toMatchObject({ value: { people: 0, changed: [] } });
    expect(round.setCapacity('x', 1)).toMatchObject({
      value: { changed: [{ household: 'c', from: 'x', to: null }] },
    });
  });

  it('takes back every change, the first one last', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 1 }] });
    const before = round.state();
    round.pin('b', 'x');
    round.forbid('a', 'x');
    round.withdraw('x');
    expect(round.undo()?.people).toBe(1);
    expect(round.undo()?.changed).toEqual([]);
    expect(round.undo()?.changed).toHaveLength(2);
    expect(round.undo()).toBeNull();
    expect(round.state()).toEqual(before);
  });

  it('tells who moved by id, whenever they joined', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 1 }] });
    round.withdraw('a');
    expect(round.add({ id: 'a', priority: 9 })).toMatchObject({
      value: {
        changed: [
          { household: 'a', from: null, to: 'x' },
          { household: 'b', from: 'x', to: null },
        ],
      },
    });
  });

  it('remembers a refusal for one who leaves and comes back', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 1 }] });
    round.forbid('a', 'x');
    round.withdraw('a');
    expect(round.add({ id: 'a', priority: 9 })).toMatchObject({ value: { changed: [] } });
    expect(round.pin('a', 'x')).toMatchObject({ refusal: 'pair-forbidden' });
  });

  it('into which more come than its unit was made for is planned in a larger one', () => {
    const ids = Array.from({ length: 200 }, (_, n) => n);
    const round = opened({
      edges: ids.flatMap((n): [string, string, number][] => [
        [`p${n}`, `g${n}`, 1000],
        [`p${n}`, `g${(n + 1) % 200}`, n],
      ]),
    });
    const { unit } = round.state().problem;
    for (const n of ids) {
      expect(round.add({ id: `p${n}`, priority: 1 + (n % 7) }).ok).toBe(true);
      expect(round.addGuide({ id: `g${n}`, capacity: 1 })).toMatchObject({
        value: { people: 1 },
      });
    }
    expect(round.state().problem.unit).toBeGreaterThan(unit);
    expect(pairs(round)).toHaveLength(200);
    expect(round.state().plan.score).toBe(200_000);
    while (round.undo() !== null);
    expect(round.state().problem.unit).toBe(unit);
  });

  it('stays as it is when a priority would be too large to be exact', () => {
    const round = opened({ ...three, guides: [{ id: 'x', capacity: 1 }] });
    const most = Math.ceil(HEAVIEST_EDGE / round.state().problem.unit);
    const before = round.state();
    expect(() => round.add({ id: 'late', priority: most })).toThrow(RangeError);
    expect(() => round.add({ id: 'late', priority: 0.5 })).toThrow(RangeError);
    expect(round.state()).toEqual(before);
    expect(round.add({ id: 'late', priority: most - 1 }).ok).toBe(true);
  });
});
