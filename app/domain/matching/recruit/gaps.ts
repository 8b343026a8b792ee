import { daysWaited, type PeopleProblem } from '../problem/build';
import type { Plan } from '../solver/solve';
import { type Catalogue, catalogueOf, profileOf } from './catalogue';
import type { Candidate } from './plainest';
import type { Profile } from './profile';
import { ProfileRows } from './profile-rows';
import { Seating } from './seating';
import { valueProfiles } from './value-profiles';

/** What somebody of a profile would change. One place lets in one person at most. */
export interface Gap {
  readonly profile: Profile;
  /** Persons more in the plan with one such guide: 1, for a profile that frees nobody is no gap. */
  readonly people: number;
  /** Priority of whoever gets in first. */
  readonly priorityServed: number;
  /**
   * Who gets in with 1, 2, … such places, for the coordinator alone. A guide who can do more than
   * the profile asks may let in somebody else, but only one who goes first.
   */
  readonly who: readonly string[];
  /** Days waited by each of them. Its length says how many such guides would be of use. */
  readonly depth: readonly number[];
  /**
   * Somebody more might get in: their points with a guide of whom only the profile is known are
   * below the programme's lowest score, and a real person may have more in common with them.
   */
  readonly pessimistic: boolean;
}

export interface GapOptions {
  /** Length of the list. */
  readonly list: number;
  /** So many places of one profile are tried at most. */
  readonly depth: number;
}

/** The search for gaps, prepared once for a plan. */
export interface Recruiting {
  readonly problem: PeopleProblem;
  readonly rows: ProfileRows;
  readonly seating: Seating;
}

export function recruiting(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  catalogue: Catalogue = catalogueOf(problem),
): Recruiting {
  return {
    problem,
    rows: new ProfileRows(problem, catalogue),
    seating: new Seating(problem, plan),
  };
}

/**
 * Whom to recruit, one after the other: each entry is the profile that does most once those
 * before it have been found. Most is: lets in whoever is served first, then has the most use for
 * more of its kind, then asks for least. What a profile asks for and gains nothing by is not asked.
 */
export function recruitmentGaps(
  problem: PeopleProblem,
  plan: Pick<Plan, 'match'>,
  { list, depth }: GapOptions,
  catalogue?: Catalogue,
): Gap[] {
  const search = recruiting(problem, plan, catalogue);
  const gaps: Gap[] = [];
  while (gaps.length < list) {
    const best = bestOf(search, depth);
    if (best === null) break;
    gaps.push(gapOf(search, best));
    search.seating.addColumn(marked(best.members), 1);
    search.seating.settle();
  }
  return gaps;
}

interface Best {
  readonly choice: readonly number[];
  readonly members: Uint8Array;
  readonly freed: readonly number[];
}

function bestOf({ rows, seating }: Recruiting, depth: number): Best | null {
  const { best: candidates } = valueProfiles(rows, seating);
  const tried = new Map<Candidate, Best>();
  const look = (candidate: Candidate, atLeast: number): Best => {
    const known = tried.get(candidate);
    if (known !== undefined) return known;
    const members = rows.members(candidate.choice);
    const found = {
      choice: candidate.choice,
      members,
      freed: seating.wouldFree(members, depth, atLeast),
    };
    tried.set(candidate, found);
    return found;
  };
  // A place more takes one row that it reaches, so nobody has more depth than rows.
  let deepest = 0;
  for (const candidate of [...candidates].sort((a, b) => b.reach - a.reach)) {
    if (Math.min(candidate.reach, depth) <= deepest) break;
    deepest = Math.max(deepest, look(candidate, deepest).freed.length);
  }
  const plainest = candidates
    .filter(({ reach }) => reach >= deepest)
    .sort((a, b) => a.demands - b.demands);
  for (const candidate of plainest) {
    const found = look(candidate, deepest);
    if (found.freed.length === deepest) return found;
  }
  return null;
}

function profileAt({ catalogue }: ProfileRows, choice: readonly number[]): Profile {
  return profileOf(choicesAt(catalogue, choice));
}

export function choicesAt(catalogue: Catalogue, choice: readonly number[]) {
  return catalogue.flatMap(({ choices }, d) => choices[choice[d] ?? -1] ?? []);
}

/** What the profile of these choices would change, told by ids. */
export function gapOf({ problem, rows, seating }: Recruiting, { choice, freed }: Best): Gap {
  const ids = freed.map((row) => problem.rows[row] ?? '');
  const waiting = seating.freed().byRow;
  return {
    profile: profileAt(rows, choice),
    people: 1,
    priorityServed: seating.priority(freed[0] ?? -1),
    who: ids,
    depth: ids.map((id) => waitedBy(problem, id)),
    pessimistic: problem.rows.some(
      (_, row) =>
        (waiting[row] as number) >= 0 && rows.passes(choice, row) && !rows.reaches(choice, row),
    ),
  };
}

export function waitedBy({ households, on }: PeopleProblem, id: string): number {
  const household = households.get(id);
  return household === undefined ? 0 : daysWaited(household.unit, on.today);
}

function* marked(members: Uint8Array): Iterable<number> {
  for (let row = 0; row < members.length; row++) if (members[row] === 1) yield row;
}
