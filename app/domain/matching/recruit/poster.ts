import type { PeopleProblem } from '../problem/build';
import type { Plan } from '../solver/solve';
import type { Gap } from './gaps';
import type { Profile } from './profile';
import { whatIf } from './what-if';

/** Fewer than this many could be told from a text on a wall: one family in a small district. */
export const FEWEST_ON_A_WALL = 3;

/**
 * The profiles that may be printed: each of use to at least three who wait. Where fewer are meant,
 * what could point at them (district, language, special arrangements) is left out; if that is not
 * enough, or leaves nothing to say, the profile is not printed at all.
 */
export function printable(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  gaps: readonly Gap[],
): Profile[] {
  const profiles = gaps.flatMap(({ profile, depth }) => {
    if (depth.length >= FEWEST_ON_A_WALL) return [profile];
    const plain: Profile = {
      ...profile,
      district: null,
      language: null,
      willing: profile.willing.filter((code) => code === 'children' || code === 'low-norwegian'),
    };
    const { who } = whatIf(problem, plan, plain, FEWEST_ON_A_WALL);
    return who.length >= FEWEST_ON_A_WALL ? [plain] : [];
  });
  const seen = new Set<string>();
  return profiles.filter((profile) => {
    const key = JSON.stringify(profile);
    return !seen.has(key) && seen.add(key);
  });
}
