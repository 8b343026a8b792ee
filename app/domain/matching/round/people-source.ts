import { passes } from '../pair/feasible';
import { totalOf } from '../pair/score';
import {
  type GuideTraits,
  guideTraits,
  type HouseholdTraits,
  householdTraits,
} from '../pair/traits';
import type { Guide, Household } from '../people';
import { type PeopleProblem, priorityOf } from '../problem/build';
import type { Problem } from '../problem/problem';
import { Overlay } from './overlay';
import type { Source } from './source';

interface People {
  readonly base: PeopleProblem;
  readonly households: Overlay<HouseholdTraits>;
  readonly guides: Overlay<GuideTraits>;
  /** By household, also of those who are not in the round now. */
  readonly blocked: Overlay<ReadonlySet<string>>;
}

/** The people of a round: every new edge is asked of the rules and the score themselves. */
export class PeopleSource implements Source<PeopleProblem, Household, Guide> {
  private constructor(private readonly people: People) {}

  static of(base: PeopleProblem): PeopleSource {
    return new PeopleSource({
      base,
      households: new Overlay(base.households),
      guides: new Overlay(base.guides),
      blocked: new Overlay(base.on.blocked),
    });
  }

  capacityOf(guide: string): number {
    return this.guide(guide).unit.capacity;
  }

  priorityOf(household: string): number {
    return priorityOf(this.household(household).unit, this.people.base.on.today);
  }

  isForbidden(household: string, guide: string): boolean {
    return this.people.blocked.get(household)?.has(guide) ?? false;
  }

  scoreOf(household: string, guide: string): number {
    return this.total(this.household(household), this.guide(guide));
  }

  edgesOfHousehold(household: string): [string, number][] {
    const h = this.household(household);
    const edges: [string, number][] = [];
    for (const [id, g] of this.people.guides.entries()) this.addEdge(edges, id, h, g);
    return edges;
  }

  edgesOfGuide(guide: string): [string, number][] {
    const g = this.guide(guide);
    const edges: [string, number][] = [];
    for (const [id, h] of this.people.households.entries()) this.addEdge(edges, id, h, g);
    return edges;
  }

  withHousehold(unit: Household): PeopleSource {
    const { base, blocked, households } = this.people;
    const traits = { ...householdTraits(unit, base.on), blocked: blocked.get(unit.id) };
    return this.with({ households: households.with(unit.id, traits) });
  }

  withGuide(unit: Guide): PeopleSource {
    const { base, guides } = this.people;
    return this.with({ guides: guides.with(unit.id, guideTraits(unit, base.on)) });
  }

  withoutHousehold(household: string): PeopleSource {
    return this.with({ households: this.people.households.with(household, null) });
  }

  withoutGuide(guide: string): PeopleSource {
    return this.with({ guides: this.people.guides.with(guide, null) });
  }

  withCapacity(guide: string, capacity: number): PeopleSource {
    return this.withGuide({ ...this.guide(guide).unit, capacity });
  }

  withForbidden(household: string, guide: string): PeopleSource {
    const { households } = this.people;
    const blocked = new Set(this.people.blocked.get(household)).add(guide);
    const traits = { ...this.household(household), blocked };
    return this.with({
      households: households.with(household, traits),
      blocked: this.people.blocked.with(household, blocked),
    });
  }

  problem(edges: Problem): PeopleProblem {
    const { base, households, guides, blocked } = this.people;
    return {
      ...edges,
      on: { ...base.on, blocked: blocked.all() },
      weights: base.weights,
      households: households.all(),
      guides: guides.all(),
    };
  }

  private with(changes: Partial<People>): PeopleSource {
    return new PeopleSource({ ...this.people, ...changes });
  }

  private addEdge(edges: [string, number][], id: string, h: HouseholdTraits, g: GuideTraits): void {
    const { on } = this.people.base;
    if (!passes(h, g, on)) return;
    const score = this.total(h, g);
    if (score >= on.rules.floor) edges.push([id, score]);
  }

  private total(h: HouseholdTraits, g: GuideTraits): number {
    return totalOf(h, g, this.people.base.weights, this.people.base.on);
  }

  private household(id: string): HouseholdTraits {
    return known(this.people.households.get(id));
  }

  private guide(id: string): GuideTraits {
    return known(this.people.guides.get(id));
  }
}

function known<T>(traits: T | undefined): T {
  if (traits === undefined) throw new Error('nobody with this id');
  return traits;
}
