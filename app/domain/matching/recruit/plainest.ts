import { sizeOf } from '../pair/bits';
import type { ProfileRows } from './profile-rows';
import { hashOf, isSame, isSubset } from './row-bits';

/** A profile with the rows that it suits. */
export interface Candidate {
  /** Index of the choice per dimension. */
  readonly choice: readonly number[];
  /** How many rows it suits of those that were looked at. */
  readonly reach: number;
  /** How much it asks for. */
  readonly demands: number;
}

interface Entry {
  readonly set: Int32Array;
  choice: readonly number[];
  demands: number;
}

type Counted = Entry & { readonly reach: number };

/** Collects profiles and keeps the plainest for each set of rows. */
export class Plainest {
  private readonly sets = new Map<number, Entry[]>();

  constructor(private readonly rows: ProfileRows) {}

  /** Profiles that suit the same rows do the same: of those the plainest stays. */
  offer(set: Int32Array, choice: readonly number[]): void {
    const demands = this.rows.demandsOf(choice);
    const key = hashOf(set);
    const alike = this.sets.get(key);
    const known = alike?.find((other) => isSame(other.set, set));
    if (known === undefined) {
      const entry = { set: set.slice(), choice: [...choice], demands };
      if (alike === undefined) this.sets.set(key, [entry]);
      else alike.push(entry);
    } else if (demands < known.demands) {
      known.choice = [...choice];
      known.demands = demands;
    }
  }

  /** One profile for each set of rows, the plainest first. */
  all(): Candidate[] {
    return this.inOrder().map(told);
  }

  /**
   * The same without those that suit fewer rows and ask for no less than another: how many a
   * profile frees depends on its rows alone, and more of them never free fewer.
   */
  best(): Candidate[] {
    const kept: Counted[] = [];
    for (const one of this.inOrder()) {
      const isCovered = kept.some(({ set, reach }) => reach > one.reach && isSubset(one.set, set));
      if (!isCovered) kept.push(one);
    }
    return kept.map(told);
  }

  private inOrder(): Counted[] {
    return [...this.sets.values()]
      .flat()
      .map((entry) => ({ ...entry, reach: sizeOf([...entry.set]) }))
      .sort((a, b) => a.demands - b.demands || b.reach - a.reach);
  }
}

function told({ choice, reach, demands }: Counted): Candidate {
  return { choice, reach, demands };
}
