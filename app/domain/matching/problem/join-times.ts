import type { Conditions } from '../pair/conditions';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { SLOTS } from '../people';
import { type Narrowing, put, words } from './join-limits';

/**
 * The rule for contact time: nearly every household reads another week, so its answers are put
 * together from one row per part of the week. It comes last, for only words in which somebody is
 * still possible are worth the work.
 */
export class TimeLimit implements Narrowing {
  private readonly words: number;
  /** Guides who are free in each part of the week, one row after the other. */
  private readonly free: Int32Array;
  private readonly needed: number;
  /** `reached[n]`: guides of the word with at least n of the household's parts. */
  private readonly reached: Int32Array;

  constructor(guides: readonly GuideTraits[], on: Conditions) {
    this.words = words(guides.length);
    this.free = new Int32Array(SLOTS.length * this.words);
    this.needed = on.rules.minOverlapSlots;
    this.reached = new Int32Array(this.needed + 1);
    guides.forEach(({ slots }, column) => {
      for (let left = slots; left !== 0; left &= left - 1) {
        put(this.free, this.words * lowestOf(left), column);
      }
    });
  }

  narrow(possible: Int32Array, { slots }: HouseholdTraits): void {
    for (let w = 0; w < possible.length; w++) {
      if (possible[w] === 0) continue;
      const enough = this.needed === 1 ? this.once(w, slots) : this.often(w, slots);
      possible[w] = (possible[w] as number) & enough;
    }
  }

  private once(w: number, slots: number): number {
    let some = 0;
    for (let left = slots; left !== 0; left &= left - 1) {
      some |= this.free[this.words * lowestOf(left) + w] as number;
    }
    return some;
  }

  private often(w: number, slots: number): number {
    const needed = this.needed;
    const reached = this.reached.fill(0);
    reached[0] = -1;
    for (let left = slots; left !== 0; left &= left - 1) {
      const free = this.free[this.words * lowestOf(left) + w] as number;
      for (let n = needed; n > 0; n--) {
        reached[n] = (reached[n] as number) | ((reached[n - 1] as number) & free);
      }
    }
    return reached[needed] as number;
  }
}

function lowestOf(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
