import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BareSource } from '~/testing/bare-source';
import { anyChanges, laidOut, solvedProblem, Trial } from '~/testing/matching-changes';
import { type Best, bareRounds, bestByTrying } from '~/testing/matching-instances';
import type { BareRound } from '../problem/bare';
import { unitOfPriority, unitSuffices } from '../problem/problem';
import { openWarm } from './open-round';
import { worthOfOneMorePlace } from './worth';

/** The best by trying everything, around the pinned pairs and without the forbidden ones. */
function best(round: BareRound): Best {
  const blocked = new Set(round.blocked.map((pair) => pair.join()));
  const pins = new Map(round.pinned);
  const taken = (guide: string) => round.pinned.filter(([, g]) => g === guide).length;
  const others = bestByTrying({
    ...round,
    participants: round.participants.filter((p) => !pins.has(p.id)),
    guides: round.guides.map((g) => ({ ...g, capacity: g.capacity - taken(g.id) })),
    edges: round.edges.filter(([h, g]) => !blocked.has([h, g].join())),
  });
  return round.edges.reduce((sum, [h, g, score]) => {
    if (pins.get(h) !== g) return sum;
    const priority = round.participants.find((p) => p.id === h)?.priority ?? 0;
    return {
      people: sum.people + 1,
      priority: sum.priority + priority,
      score: sum.score + score,
    };
  }, others);
}

function minus(a: Best, b: Best): Best {
  return {
    people: a.people - b.people,
    priority: a.priority - b.priority,
    score: a.score - b.score,
  };
}

describe('the price of another pair', () => {
  it('is exactly what deciding it would cost, and at least what the proof of the plan says', () => {
    let dearer = 0;
    fc.assert(
      fc.property(bareRounds(5), (round) => {
        const problem = laidOut(round);
        const plan = solvedProblem(problem);
        const warm = openWarm(problem, plan, new BareSource(round, round.edges));
        const now = best(round);
        for (const [household, guide, score] of round.edges) {
          const price = warm.fork().pin(household, guide);
          if (!price.ok) {
            expect(round.guides.find((g) => g.id === guide)?.capacity).toBe(0);
            continue;
          }
          const { people, priority, score: points } = price.value;
          const decided = best({ ...round, pinned: [[household, guide]] });
          expect({ people, priority, score: points }).toEqual(minus(decided, now));
          const [row, column] = [problem.rows.indexOf(household), problem.columns.indexOf(guide)];
          const own = problem.unit * (problem.priority[row] ?? 0) + score;
          const bound = (plan.u[row] ?? 0) + (plan.v[column] ?? 0) - own;
          const loss = -(problem.unit * priority + points);
          expect(loss).toBeGreaterThanOrEqual(bound);
          if (loss > bound) dearer++;
        }
        expect(warm.state().plan).toEqual(plan);
      }),
      { numRuns: 1000, seed: 24 },
    );
    expect(dearer).toBeGreaterThan(0);
  });
});

describe('the worth of one more place', () => {
  it('is what planning with it would add, for every guide, also after changes', () => {
    fc.assert(
      fc.property(bareRounds(5), anyChanges(4), (round, changes) => {
        const trial = new Trial(round);
        for (const change of changes) trial.make(change);
        const now = best(trial.now);
        const worths = worthOfOneMorePlace(trial.warm);
        for (const { id } of trial.now.guides) {
          const guides = trial.now.guides.map((g) =>
            g.id === id ? { id, capacity: g.capacity + 1 } : g,
          );
          const more = best({ ...trial.now, guides });
          expect(worths.get(id)).toEqual(minus(more, now));
          expect(more.people - now.people).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000, seed: 25 },
    );
  });
});

describe('a unit of priority', () => {
  it('is worth more than twice the scores of everyone who may be placed, and so splits one way', () => {
    expect(unitSuffices(2 * 1000 * 5, 5, 9)).toBe(false);
    expect(unitSuffices(2 * 1000 * 5 + 1, 5, 9)).toBe(true);
    expect(unitSuffices(2 * 1000 * 5 + 1, 9, 4)).toBe(true);
    expect(unitSuffices(2 * 1000 * 5 + 1, 9, 5)).toBe(false);
    for (const [rows, places] of [
      [0, 0],
      [3, 7],
      [7, 3],
    ] as const) {
      expect(unitSuffices(unitOfPriority(rows, places), rows + 64, places + 64)).toBe(true);
      expect(unitSuffices(unitOfPriority(rows, places), rows + 65, places + 65)).toBe(false);
    }
  });
});
