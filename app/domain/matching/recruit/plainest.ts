import { sizeOf } from '../pair/bits';
import type { ProfileRows } from './profile-rows';
import { hashOf, isSame } from './row-bits';

/** A profile with the rows that it suits. */
export interface Candidate {
  /** Index of the choice per dimension. */
  readonly choice: readonly number[];
  /** How many rows it suits of those that were looked at. */
  readonly reach: number;
  /** How much it asks for: of all profiles that suit the same rows it is the plainest. */
  readonly demands: number;
}

/** Keeps one profile of each set of rows: for profiles that suit the same rows do the same. */
export class Plainest {
  readonly found: { choice: readonly number[]; reach: number; demands: number }[] = [];
  private readonly sets = new Map<number, { readonly set: Int32Array; readonly at: number }[]>();

  constructor(private readonly rows: ProfileRows) {}

  offer(set: Int32Array, choice: readonly number[]): void {
    const demands = this.rows.demandsOf(choice);
    const key = hashOf(set);
    const alike = this.sets.get(key);
    const known = this.found[alike?.find((other) => isSame(other.set, set))?.at ?? -1];
    if (known === undefined) {
      const entry = { set: set.slice(), at: this.found.length };
      if (alike === undefined) this.sets.set(key, [entry]);
      else alike.push(entry);
      this.found.push({ choice: [...choice], reach: sizeOf([...set]), demands });
    } else if (demands < known.demands) {
      known.choice = [...choice];
      known.demands = demands;
    }
  }
}
