import fc from 'fast-check';
import { type BareRound, bareProblem } from '~/domain/matching/problem/bare';
import type { Problem } from '~/domain/matching/problem/problem';
import { openWarm } from '~/domain/matching/round/open-round';
import type { WarmRound } from '~/domain/matching/round/warm-round';
import { type Plan, solve } from '~/domain/matching/solver/solve';
import { type BareGuide, type BareHousehold, BareSource } from './bare-source';

export type BareWarm = WarmRound<Problem, BareHousehold, BareGuide>;

const KINDS = [
  'pin',
  'pin',
  'unpin',
  'forbid',
  'forbid',
  'withdraw-household',
  'withdraw-guide',
  'add-household',
  'add-guide',
  'capacity',
  'undo',
  'fork',
] as const;

/** A change at random: numbers that are turned into whoever is there when it is made. */
export interface AnyChange {
  readonly kind: (typeof KINDS)[number];
  readonly one: number;
  readonly other: number;
}

export function anyChanges(most = 8): fc.Arbitrary<AnyChange[]> {
  const change = fc.record({
    kind: fc.constantFrom(...KINDS),
    one: fc.nat(63),
    other: fc.nat(63),
  });
  return fc.array(change, { minLength: 1, maxLength: most });
}

export function solvedProblem(problem: Problem): Plan {
  const result = solve(problem);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** The round laid out from nothing: its edges are those between people who take part. */
export function laidOut(round: BareRound): Problem {
  const households = new Set(round.participants.map((p) => p.id));
  const guides = new Set(round.guides.map((g) => g.id));
  const edges = round.edges.filter(([h, g]) => households.has(h) && guides.has(g));
  return bareProblem({ ...round, edges });
}

/** A warm round of a bare problem, and beside it what is true by now as plain data. */
export class Trial {
  now: BareRound;
  warm: BareWarm;
  private before: BareRound[] = [];

  constructor(round: BareRound) {
    this.now = round;
    const problem = laidOut(round);
    this.warm = openWarm(problem, solvedProblem(problem), new BareSource(round, round.edges));
  }

  /** Makes the change in both, if it can be made; answers what the warm round said. */
  make({ kind, one, other }: AnyChange) {
    const { participants, guides, pinned, blocked, edges } = this.now;
    const household = participants[one % participants.length]?.id ?? 'nobody';
    const guide = guides[other % guides.length]?.id ?? 'nobody';
    switch (kind) {
      case 'pin': {
        const edge = edges.filter(([h]) => h === household)[other % 4];
        const to = edge?.[1] ?? 'nobody';
        return this.answer(this.warm.pin(household, to), { pinned: [...pinned, [household, to]] });
      }
      case 'unpin': {
        const id = pinned[one % pinned.length]?.[0] ?? household;
        const others = pinned.filter(([h]) => h !== id);
        return this.answer(this.warm.unpin(id), { pinned: others });
      }
      case 'forbid':
        return this.answer(this.warm.forbid(household, guide), {
          blocked: [...blocked, [household, guide]],
        });
      case 'withdraw-household':
        return this.answer(this.warm.withdraw(household), {
          participants: participants.filter((p) => p.id !== household),
          pinned: pinned.filter(([h]) => h !== household),
        });
      case 'withdraw-guide':
        return this.answer(this.warm.withdraw(guide), {
          guides: guides.filter((g) => g.id !== guide),
          pinned: pinned.filter(([, g]) => g !== guide),
        });
      case 'add-household': {
        const joins = { id: `p${other % 8}`, priority: 1 + (one % 5) };
        return this.answer(this.warm.add(joins), { participants: [...participants, joins] });
      }
      case 'add-guide': {
        const joins = { id: `g${one % 8}`, capacity: other % 3 };
        return this.answer(this.warm.addGuide(joins), { guides: [...guides, joins] });
      }
      case 'capacity': {
        const capacity = one % 4;
        return this.answer(this.warm.setCapacity(guide, capacity), {
          guides: guides.map((g) => (g.id === guide ? { ...g, capacity } : g)),
        });
      }
      case 'undo': {
        const delta = this.warm.undo();
        if (delta !== null) this.now = this.before.pop() as BareRound;
        return delta;
      }
      case 'fork': {
        this.warm = this.warm.fork();
        this.before = [];
        return null;
      }
    }
  }

  private answer(answer: ReturnType<BareWarm['pin']>, changes: Partial<BareRound>) {
    if (!answer.ok) return null;
    this.before.push(this.now);
    this.now = { ...this.now, ...changes };
    return answer.value;
  }
}
