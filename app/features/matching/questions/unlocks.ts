import type { PeopleProblem } from '~/domain/matching/problem/build';
import { type Recruiting, recruiting } from '~/domain/matching/recruit/gaps';
import type { Profile } from '~/domain/matching/recruit/profile';
import { unlocksFor } from '~/domain/matching/recruit/unlocks';
import type { OpenPlan, WhatIf } from '../plan/open-plan';

/** A guide whom it would take to recruit, and how many of the kind before this participant's turn. */
export interface Unlock {
  readonly profile: Profile;
  readonly needed: number;
}

/** So many guides of one profile are thought of at most. */
const DEPTH = 20;

const prepared = new WeakMap<PeopleProblem, Recruiting>();

/** Whom to recruit so that this participant gets a guide, the fewest first; empty for who has one. */
export function unlocks(
  open: OpenPlan,
  { household, ...whatIf }: WhatIf & { readonly household: string },
): Unlock[] {
  const { problem, plan } = open.under(whatIf).round.state();
  const search = prepared.get(problem) ?? recruiting(problem, plan);
  prepared.set(problem, search);
  return unlocksFor(search, household, DEPTH).map(({ profile, who }) => ({
    profile,
    needed: who.indexOf(household) + 1,
  }));
}
