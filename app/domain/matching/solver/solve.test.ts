import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareRounds, bestByTrying, pairsById, solved } from '~/testing/matching-instances';
import { type BareRound, bareProblem } from '../problem/bare';
import { HEAVIEST_EDGE, unitOfPriority } from '../problem/problem';
import { certify } from './certify';
import { solve } from './solve';

const RUNS = { numRuns: 6000, seed: 20 };

describe('the plan', () => {
  it('is worth as much as the best of all plans, and its certificate proves it', () => {
    fc.assert(
      fc.property(bareRounds(), (round) => {
        const { problem, plan } = solved(round);
        const { people, priority, score } = bestByTrying(round);
        expect(certify(problem, plan)).toEqual({ ok: true, people, priority, score });
      }),
      RUNS,
    );
  });
});

describe('the prices', () => {
  it('are what one more place at each guide, and each household, would be worth', () => {
    fc.assert(
      fc.property(bareRounds(5), (round) => {
        const { problem, plan } = solved(round);
        const worth = (r: BareRound) => {
          const best = bestByTrying(r);
          return problem.unit * best.priority + best.score;
        };
        const now = worth(round);
        problem.columns.forEach((id, j) => {
          const guides = round.guides.map((g) =>
            g.id === id ? { id, capacity: g.capacity + 1 } : g,
          );
          expect(worth({ ...round, guides }) - now).toBe(plan.v[j]);
        });
        problem.rows.forEach((id, i) => {
          const participants = round.participants.filter((p) => p.id !== id);
          expect(now - worth({ ...round, participants })).toBe(plan.u[i]);
        });
      }),
      { numRuns: 1000, seed: 21 },
    );
  });
});

describe('the solver', () => {
  it('keeps a pinned pair and plans the others around it', () => {
    const round: BareRound = {
      participants: ['a', 'b'].map((id) => ({ id, priority: 5 })),
      guides: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
      edges: [
        ['a', 'x', 900],
        ['a', 'y', 100],
        ['b', 'x', 800],
        ['b', 'y', 700],
      ],
      pinned: [['a', 'y']],
      blocked: [],
    };
    const { problem, plan } = solved(round);
    expect(pairsById({ problem, plan })).toEqual([['b', 'x']]);
    expect([plan.people, plan.priority, plan.score]).toEqual([2, 10, 900]);
    expect(certify(problem, plan).ok).toBe(true);
  });

  it('stops at a deadline and at a wish to stop', () => {
    const problem = bareProblem({
      participants: [{ id: 'a', priority: 1 }],
      guides: [{ id: 'x', capacity: 1 }],
      edges: [['a', 'x', 1]],
      pinned: [],
      blocked: [],
    });
    let time = 0;
    const now = () => (time += 10);
    expect(solve(problem, { deadline: { ms: 5, now } })).toMatchObject({
      refusal: 'deadline-passed',
    });
    expect(solve(problem, { signal: { aborted: true } })).toMatchObject({ refusal: 'aborted' });
  });

  it('looks at clock and signal inside long searches too', () => {
    const ids = Array.from({ length: 40 }, (_, n) => n + 1);
    const problem = bareProblem({
      participants: ids.map((n) => ({ id: `p${n}`, priority: 1 })),
      guides: ids.map((n) => ({ id: `g${n}`, capacity: 1 })),
      edges: ids.flatMap((a) =>
        ids.map((b): [string, string, number] => [`p${a}`, `g${b}`, Math.floor((a * b) / 2)]),
      ),
      pinned: [],
      blocked: [],
    });
    let looks = 0;
    const now = () => looks++;
    expect(solve(problem, { deadline: { ms: 1e9, now } }).ok).toBe(true);
    expect(looks).toBeGreaterThan(5);
    const last = looks - 2;
    looks = 0;
    expect(solve(problem, { deadline: { ms: last - 1, now } })).toMatchObject({
      refusal: 'deadline-passed',
    });
    let asked = 0;
    const signal = {
      get aborted() {
        return asked++ === last;
      },
    };
    expect(solve(problem, { signal })).toMatchObject({ refusal: 'aborted' });
  });

  it('throws rather than rounds when a priority is too large to be exact', () => {
    const round = (priority: number): BareRound => ({
      participants: [{ id: 'a', priority }],
      guides: [{ id: 'x', capacity: 1 }],
      edges: [['a', 'x', 1000]],
      pinned: [],
      blocked: [],
    });
    const most = Math.floor((HEAVIEST_EDGE - 1001) / unitOfPriority(1, 1));
    expect(() => solved(round(most))).not.toThrow();
    expect(() => solved(round(most + 1))).toThrow(RangeError);
  });
});
