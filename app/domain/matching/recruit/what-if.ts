import type { PeopleProblem } from '../problem/build';
import type { Plan } from '../solver/solve';
import type { Catalogue } from './catalogue';
import { catalogueOf } from './catalogue';
import { recruiting, waitedBy } from './gaps';
import type { Profile } from './profile';

export interface WhatIf {
  readonly who: readonly string[];
  /** Days waited by each of them, first come first. */
  readonly days: readonly number[];
}

/**
 * Who would get in if so many of one profile came, each with one place. What of the profile the
 * branch's catalogue does not ask about can't matter there, and is left out.
 */
export function whatIf(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  profile: Profile,
  places: number,
): WhatIf {
  const catalogue = catalogueOf(problem);
  const { rows, seating } = recruiting(problem, plan, catalogue);
  const who = seating
    .wouldFree(rows.members(choiceOf(catalogue, profile)), places)
    .map((row) => problem.rows[row] as string);
  return { who, days: who.map((id) => waitedBy(problem, id)) };
}

/** Per dimension the choice that has most of the profile, and nothing that it lacks. */
export function choiceOf(catalogue: Catalogue, profile: Profile): number[] {
  return catalogue.map(({ choices }) => {
    const sizes = choices.map(({ part }) =>
      isWithin(part, profile) ? Object.keys(part).length : -1,
    );
    return sizes.indexOf(Math.max(...sizes));
  });
}

function isWithin({ willing = [], ...rest }: Partial<Profile>, profile: Profile): boolean {
  return (
    willing.every((code) => profile.willing.includes(code)) &&
    Object.entries(rest).every(([key, value]) => profile[key as keyof Profile] === value)
  );
}
