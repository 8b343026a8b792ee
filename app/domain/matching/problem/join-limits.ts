import type { Conditions } from '../pair/conditions';
import type { Rule } from '../pair/hard-rule';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import { SLOTS } from '../people';

/** Words of a row with one bit per guide. */
export function words(guides: number): number {
  return (guides + 31) >>> 5;
}

/** A rule's answers: one row of bits over the guides for each value that it reads. */
export class Limit {
  private readonly rows = new Map<string | number, Int32Array>();

  constructor(
    private readonly rule: Rule,
    private readonly guides: readonly GuideTraits[],
    private readonly on: Conditions,
  ) {}

  /** Clears the bits of guides with whom the household would break the rule. */
  narrow(possible: Int32Array, h: HouseholdTraits): void {
    const key = this.rule.reads(h);
    let row = this.rows.get(key);
    if (row === undefined) {
      row = this.ask(h);
      this.rows.set(key, row);
    }
    keep(possible, row);
  }

  private ask(h: HouseholdTraits): Int32Array {
    const row = new Int32Array(words(this.guides.length));
    this.guides.forEach((g, column) => {
      if (this.rule.fails(h, g, this.on)) return;
      put(row, column);
    });
    return row;
  }
}

/**
 * The rule for contact time: nearly every household reads another week, so its rows are put
 * together from one row per part of the week. `reached[n]`: guides with n of the parts so far.
 */
export class TimeLimit {
  private readonly free: readonly Int32Array[];
  private readonly reached: readonly Int32Array[];

  constructor(guides: readonly GuideTraits[], on: Conditions) {
    const rows = (count: number) =>
      Array.from({ length: count }, () => new Int32Array(words(guides.length)));
    this.free = rows(SLOTS.length);
    this.reached = rows(on.rules.minOverlapSlots + 1);
    this.reached[0]?.fill(-1);
    guides.forEach((g, column) => {
      this.free.forEach((row, slot) => {
        if (((g.slots >>> slot) & 1) === 1) put(row, column);
      });
    });
  }

  narrow(possible: Int32Array, h: HouseholdTraits): void {
    const { free, reached } = this;
    const needed = reached.length - 1;
    for (let n = 1; n <= needed; n++) reached[n]?.fill(0);
    for (let slot = 0; slot < free.length; slot++) {
      if (((h.slots >>> slot) & 1) === 0) continue;
      const row = free[slot] as Int32Array;
      for (let n = needed; n > 0; n--) {
        const more = reached[n] as Int32Array;
        const fewer = reached[n - 1] as Int32Array;
        for (let w = 0; w < row.length; w++) {
          more[w] = (more[w] as number) | ((fewer[w] as number) & (row[w] as number));
        }
      }
    }
    keep(possible, reached[needed] as Int32Array);
  }
}

function put(row: Int32Array, column: number): void {
  row[column >>> 5] = (row[column >>> 5] as number) | (1 << (column & 31));
}

function keep(possible: Int32Array, row: Int32Array): void {
  for (let w = 0; w < row.length; w++) possible[w] = (possible[w] as number) & (row[w] as number);
}
