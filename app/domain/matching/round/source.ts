import type { Problem } from '../problem/problem';

/**
 * What a round knows of those who take part, besides the engine's numbers. Never changed once made:
 * each change makes another one. The rounds of people have one (people-source.ts); bare problems
 * have another in the tests, so that the same changes can be held against exhaustive search.
 */
export interface Source<P extends Problem, H, G> {
  capacityOf(guide: string): number;
  priorityOf(household: string): number;
  isForbidden(household: string, guide: string): boolean;
  /** For a pair that is pinned, whether the rules let it through or not. */
  scoreOf(household: string, guide: string): number;
  /** Guides whom the household could get, and the other way round, whoever has a place left. */
  edgesOfHousehold(household: string): (readonly [guide: string, score: number])[];
  edgesOfGuide(guide: string): (readonly [household: string, score: number])[];
  withHousehold(household: H): Source<P, H, G>;
  withGuide(guide: G): Source<P, H, G>;
  withoutHousehold(household: string): Source<P, H, G>;
  withoutGuide(guide: string): Source<P, H, G>;
  withCapacity(guide: string, places: number): Source<P, H, G>;
  withForbidden(household: string, guide: string): Source<P, H, G>;
  /** The problem with these edges and everyone who takes part. */
  problem(edges: Problem): P;
}
