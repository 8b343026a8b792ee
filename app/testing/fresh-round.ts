import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Snapshot } from '~/domain/matching/people';
import { buildProblem, type PeopleProblem } from '~/domain/matching/problem/build';
import { difference } from '~/domain/matching/round/open-round';
import type { Delta, Round, RoundRefusal } from '~/domain/matching/round/round';
import { type Plan, solve } from '~/domain/matching/solver/solve';

/** A round that is planned afresh after every change: what the warm one is held against. */
export function openFresh(problem: PeopleProblem, plan: Plan): Round {
  return new FreshRound(snapshotOf(problem), [{ problem, plan }]);
}

interface State {
  readonly problem: PeopleProblem;
  readonly plan: Plan;
}
type Answer = Result<Delta, RoundRefusal>;

class FreshRound implements Round {
  private readonly before: Snapshot[] = [];

  constructor(
    private now: Snapshot,
    private readonly states: State[],
  ) {}

  state(): State {
    return this.states.at(-1) as State;
  }

  pin(household: string, guide: string): Answer {
    if (!this.knows(household) || !this.knowsGuide(guide)) return refuse('unknown-id');
    if (this.now.blocked.some((pair) => same(pair, household, guide))) {
      return refuse('pair-forbidden');
    }
    if (this.pinOf(household)) return refuse('already-pinned');
    const places = this.now.guides.find((g) => g.id === guide)?.capacity ?? 0;
    if (this.pinsOf(guide) >= places) return refuse('no-place');
    return this.turnTo({ ...this.now, pinned: [...this.now.pinned, [household, guide]] });
  }

  unpin(household: string): Answer {
    if (!this.pinOf(household)) return refuse('unknown-id');
    const pinned = this.now.pinned.filter(([id]) => id !== household);
    return this.turnTo({ ...this.now, pinned });
  }

  forbid(household: string, guide: string): Answer {
    if (!this.knows(household) || !this.knowsGuide(guide)) return refuse('unknown-id');
    if (this.now.pinned.some((pair) => same(pair, household, guide))) return refuse('pair-pinned');
    return this.turnTo({ ...this.now, blocked: [...this.now.blocked, [household, guide]] });
  }

  withdraw(id: string): Answer {
    if (!this.knows(id) && !this.knowsGuide(id)) return refuse('unknown-id');
    return this.turnTo({
      ...this.now,
      households: this.now.households.filter((h) => h.id !== id),
      guides: this.now.guides.filter((g) => g.id !== id),
      pinned: this.now.pinned.filter((pair) => !pair.includes(id)),
    });
  }

  add(household: Snapshot['households'][number]): Answer {
    if (this.knows(household.id)) return refuse('known-id');
    return this.turnTo({ ...this.now, households: [...this.now.households, household] });
  }

  addGuide(guide: Snapshot['guides'][number]): Answer {
    if (this.knowsGuide(guide.id)) return refuse('known-id');
    return this.turnTo({ ...this.now, guides: [...this.now.guides, guide] });
  }

  setCapacity(guide: string, places: number): Answer {
    if (!this.knowsGuide(guide)) return refuse('unknown-id');
    if (places < this.pinsOf(guide)) return refuse('no-place');
    const guides = this.now.guides.map((g) => (g.id === guide ? { ...g, capacity: places } : g));
    return this.turnTo({ ...this.now, guides });
  }

  undo(): Delta | null {
    const last = this.before.pop();
    if (last === undefined) return null;
    this.now = last;
    const undone = this.states.pop() as State;
    return difference(undone, this.state());
  }

  fork(): Round {
    return new FreshRound(this.now, [this.state()]);
  }

  private turnTo(next: Snapshot): Answer {
    const { rules } = this.state().problem.on;
    const problem = buildProblem(next, rules, this.state().problem.weights);
    const solved = solve(problem);
    if (!solved.ok) throw new Error(solved.refusal);
    const was = this.state();
    this.before.push(this.now);
    this.now = next;
    this.states.push({ problem, plan: solved.value });
    return ok(difference(was, this.state()));
  }

  private knows(id: string): boolean {
    return this.now.households.some((h) => h.id === id);
  }

  private knowsGuide(id: string): boolean {
    return this.now.guides.some((g) => g.id === id);
  }

  private pinOf(household: string) {
    return this.now.pinned.find(([id]) => id === household);
  }

  private pinsOf(guide: string): number {
    return this.now.pinned.filter(([, id]) => id === guide).length;
  }
}

function same(pair: readonly [string, string], household: string, guide: string): boolean {
  return pair[0] === household && pair[1] === guide;
}

function snapshotOf(problem: PeopleProblem): Snapshot {
  const { on, households, guides, pinned } = problem;
  return {
    today: on.today,
    households: [...households.values()].map(({ unit }) => unit),
    guides: [...guides.values()].map(({ unit }) => unit),
    blocked: [...on.blocked].flatMap(([id, them]) => [...them].map((g) => [id, g] as const)),
    pinned: pinned.map((pair) => [pair.household, pair.guide] as const),
    travelMinutes: on.travelMinutes,
  };
}
