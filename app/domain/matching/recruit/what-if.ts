import type { PeopleProblem } from '../problem/build';
import type { Plan } from '../solver/solve';
import type { Catalogue } from './catalogue';
import { catalogueOf } from './catalogue';
import { profileAt, recruiting, waitedBy } from './gaps';
import type { Profile } from './profile';

export interface WhatIf {
  readonly who: readonly string[];
  /** Days waited by each of them, first come first. */
  readonly days: readonly number[];
}

/**
 * Who would get in if so many of one profile came, each with one place. Null for a profile that
 * the branch's catalogue doesn't have.
 */
export function whatIf(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  profile: Profile,
  places: number,
  catalogue: Catalogue = catalogueOf(problem),
): WhatIf | null {
  const { rows, seating } = recruiting(problem, plan, catalogue);
  const choice = choiceOf(catalogue, profile);
  if (choice === null || !isSame(profileAt(rows, choice), profile)) return null;
  const who = seating
    .wouldFree(rows.members(choice), places)
    .map((row) => problem.rows[row] as string);
  return { who, days: who.map((id) => waitedBy(problem, id)) };
}

/** Per dimension the choice that asks for most of what the profile has, and nothing that it lacks. */
function choiceOf(catalogue: Catalogue, profile: Profile): number[] | null {
  const picks = catalogue.map(({ choices }) => {
    const fitting = choices
      .map(({ part }, n) => ({ n, size: sizeOf(part), fits: isWithin(part, profile) }))
      .filter(({ fits }) => fits)
      .sort((a, b) => b.size - a.size);
    return fitting[0]?.n ?? -1;
  });
  return picks.includes(-1) ? null : picks;
}

function isWithin(part: Partial<Profile>, profile: Profile): boolean {
  const { willing = [], ...rest } = part;
  return (
    willing.every((code) => profile.willing.includes(code)) &&
    Object.entries(rest).every(([key, value]) => profile[key as keyof Profile] === value)
  );
}

function sizeOf(part: Partial<Profile>): number {
  return Object.keys(part).length;
}

function isSame(a: Profile, b: Profile): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
