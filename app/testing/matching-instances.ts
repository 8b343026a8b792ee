import fc from 'fast-check';
import { type BareRound, bareProblem } from '~/domain/matching/problem/bare';
import type { Problem } from '~/domain/matching/problem/problem';
import { type Plan, solve } from '~/domain/matching/solver/solve';

/** Small rounds with many ties, scarce places and guides without any: what breaks a solver. */
export function bareRounds(most = 6): fc.Arbitrary<BareRound> {
  return fc
    .record({
      participants: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: most }),
      guides: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 0, maxLength: most - 1 }),
      cells: fc.array(fc.constantFrom(-1, -1, -1, 0, 1, 2, 500, 999, 1000), {
        minLength: most * (most - 1),
        maxLength: most * (most - 1),
      }),
    })
    .map(({ participants, guides, cells }) => ({
      participants: participants.map((priority, i) => ({ id: `p${i}`, priority })),
      guides: guides.map((capacity, j) => ({ id: `g${j}`, capacity })),
      edges: participants.flatMap((_, i) =>
        guides.flatMap((_, j): [string, string, number][] => {
          const cell = cells[i * guides.length + j] ?? -1;
          return cell < 0 ? [] : [[`p${i}`, `g${j}`, cell]];
        }),
      ),
      pinned: [],
      blocked: [],
    }));
}

export interface Best {
  readonly people: number;
  readonly priority: number;
  readonly score: number;
}

/** The best plan by trying every one: most people, then priority, then score. For ≤ 7 people. */
export function bestByTrying(round: BareRound): Best {
  const left = new Map(round.guides.map((g) => [g.id, g.capacity]));
  const place = (at: number): Best => {
    const household = round.participants[at];
    if (household === undefined) return { people: 0, priority: 0, score: 0 };
    let best = place(at + 1);
    for (const [id, guide, score] of round.edges) {
      if (id !== household.id || (left.get(guide) ?? 0) === 0) continue;
      left.set(guide, (left.get(guide) ?? 0) - 1);
      const rest = place(at + 1);
      left.set(guide, (left.get(guide) ?? 0) + 1);
      best = better(best, {
        people: rest.people + 1,
        priority: rest.priority + household.priority,
        score: rest.score + score,
      });
    }
    return best;
  };
  return place(0);
}

export function solved(round: BareRound): { problem: Problem; plan: Plan } {
  const problem = bareProblem(round);
  const result = solve(problem);
  if (!result.ok) throw new Error(result.refusal);
  return { problem, plan: result.value };
}

/** No two with the same priority: then who is matched, not only how many, is decided. */
export function strict(rounds: fc.Arbitrary<BareRound>): fc.Arbitrary<BareRound> {
  return rounds.map((round) => ({
    ...round,
    participants: round.participants.map((p, n) => ({ ...p, priority: p.priority * 8 + n })),
  }));
}

/** Ids of those whom the best plan has a guide for. */
export function placedIn(round: BareRound): Set<string> {
  return new Set(pairsById(solved(round)).map(([id]) => id));
}

/** The round without a household, or without a guide. */
export function without(round: BareRound, gone: string): BareRound {
  return {
    ...round,
    participants: round.participants.filter(({ id }) => id !== gone),
    guides: round.guides.filter(({ id }) => id !== gone),
    edges: round.edges.filter(([household, guide]) => household !== gone && guide !== gone),
  };
}

/** The plan as it would be printed: pairs by id. */
export function pairsById({ problem, plan }: { problem: Problem; plan: Plan }): [string, string][] {
  return problem.rows.flatMap((row, i): [string, string][] => {
    const column = problem.columns[plan.match[i] ?? -1];
    return column === undefined ? [] : [[row, column]];
  });
}

function better(a: Best, b: Best): Best {
  const difference = b.people - a.people || b.priority - a.priority || b.score - a.score;
  return difference > 0 ? b : a;
}
