import type { Guide, Household } from '../people';
import type { PeopleProblem } from '../problem/build';
import type { Problem } from '../problem/problem';
import { Engine } from '../solver/engine';
import { pairsOf } from '../solver/plan';
import type { Plan } from '../solver/solve';
import { PeopleSource } from './people-source';
import { Places } from './places';
import type { Delta, Round } from './round';
import type { Source } from './source';
import { Standing } from './standing';
import { WarmRound } from './warm-round';

/** Opens a round on a solved plan: nothing is solved again, and the two are never changed. */
export function openRound(problem: PeopleProblem, plan: Plan): Round {
  return openWarm<PeopleProblem, Household, Guide>(problem, plan, PeopleSource.of(problem));
}

/** The same for any kind of problem, with what its changes need to know beyond the edges. */
export function openWarm<P extends Problem, H extends { id: string }, G extends { id: string }>(
  problem: P,
  plan: Plan,
  source: Source<P, H, G>,
): WarmRound<P, H, G> {
  const { rows, columns, pinned } = problem;
  const guides = Places.of(columns);
  const pins = pinned.map(({ guide, priority }) => ({ column: guides.of(guide), priority }));
  const engine = Engine.of(problem, plan, pins);
  const households = Places.of([...rows, ...pinned.map((pair) => pair.household)]);
  const unlaid = new Set(pinned.map((_, n) => rows.length + n));
  const standing = new Standing(engine, source, households, guides, unlaid);
  return new WarmRound(standing, { problem, plan });
}

interface Planned {
  readonly problem: Problem;
  readonly plan: Plan;
}

/** From one state of a plan to another: who has another guide, and the objective's three integers. */
export function difference(before: Planned, after: Planned): Delta {
  const was = new Map(pairsOf(before.problem, before.plan).map((p) => [p.household, p.guide]));
  const is = new Map(pairsOf(after.problem, after.plan).map((p) => [p.household, p.guide]));
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changed = ids
    .map((household) => ({
      household,
      from: was.get(household) ?? null,
      to: is.get(household) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
  return {
    changed,
    people: after.plan.people - before.plan.people,
    priority: after.plan.priority - before.plan.priority,
    score: after.plan.score - before.plan.score,
  };
}
