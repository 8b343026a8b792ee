import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareRounds, bestByTrying, pairsById, solved } from '~/testing/matching-instances';
import { type BareRound, bareProblem } from '../problem/bare';
import { HEAVIEST_EDGE, unitOfPriority } from '../problem/problem';
import { certify } from './certify';
import { solve } from './solve';

const RUNS = { numRuns: 1000, seed: 20 };

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

  it('is the same when the lists of the round come in another order', () => {
    fc.assert(
      fc.property(bareRounds(), fc.infiniteStream(fc.nat()), (round, random) => {
        const shuffled = {
          ...round,
          participants: shuffle(round.participants, random),
          guides: shuffle(round.guides, random),
          edges: shuffle(round.edges, random),
        };
        const [plain, other] = [solved(round), solved(shuffled)];
        expect(pairsById(other)).toEqual(pairsById(plain));
        expect([...other.plan.u, ...other.plan.v]).toEqual([...plain.plan.u, ...plain.plan.v]);
      }),
      RUNS,
    );
  });

  it('leaves nobody waiting who could take over from one who has waited less, by any chain', () => {
    fc.assert(
      fc.property(bareRounds(), (round) => {
        const matched = new Map(pairsById(solved(round)));
        const priority = new Map(round.participants.map((p) => [p.id, p.priority]));
        for (const { id } of round.participants.filter((p) => !matched.has(p.id))) {
          for (const holder of reachable(round, matched, id)) {
            expect(priority.get(holder)).toBeGreaterThanOrEqual(priority.get(id) ?? 0);
          }
        }
      }),
      RUNS,
    );
  });

  it('never unmatches anyone when a guide joins', () => {
    fc.assert(
      fc.property(strict(bareRounds()), (round) => {
        const joined = solved(round);
        const before = { ...round, guides: round.guides.slice(1) };
        const edges = round.edges.filter(([, guide]) => before.guides.some((g) => g.id === guide));
        for (const [household] of pairsById(solved({ ...before, edges }))) {
          expect(pairsById(joined).map(([id]) => id)).toContain(household);
        }
      }),
      RUNS,
    );
  });

  it('never unmatches anyone else when somebody withdraws', () => {
    fc.assert(
      fc.property(strict(bareRounds()), (round) => {
        const gone = round.participants[0]?.id;
        const after = {
          ...round,
          participants: round.participants.slice(1),
          edges: round.edges.filter(([household]) => household !== gone),
        };
        const still = pairsById(solved(after)).map(([id]) => id);
        for (const [id] of pairsById(solved(round))) if (id !== gone) expect(still).toContain(id);
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
      { numRuns: 300, seed: 21 },
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

function shuffle<T>(list: readonly T[], random: fc.Stream<number>): T[] {
  const keys = [...random.take(list.length)];
  return list
    .map((item, n) => ({ item, key: keys[n] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** No two with the same priority: then who is matched, not only how many, is decided. */
function strict(rounds: fc.Arbitrary<BareRound>): fc.Arbitrary<BareRound> {
  return rounds.map((round) => ({
    ...round,
    participants: round.participants.map((p, n) => ({ ...p, priority: p.priority * 8 + n })),
  }));
}

/** Matched people whom a chain of swaps starting at `id` can reach. */
function reachable(round: BareRound, matched: ReadonlyMap<string, string>, id: string) {
  const people = new Set([id]);
  for (const person of people) {
    for (const [household, guide] of round.edges) {
      if (household !== person) continue;
      for (const [holder, held] of matched) if (held === guide) people.add(holder);
    }
  }
  people.delete(id);
  return people;
}
