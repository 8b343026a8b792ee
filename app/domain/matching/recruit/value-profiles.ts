import { sizeOf } from '../pair/bits';
import type { ProfileRows } from './profile-rows';
import { hashOf, isSame, lowestBit, packed } from './row-bits';
import type { Seating } from './seating';

/** A profile that would let in whoever any single recruit can let in first. */
export interface Valued {
  /** Index of the choice per dimension. */
  readonly choice: readonly number[];
  /** Rows that it suits and whose seat somebody waits for. */
  readonly reach: number;
  /** How much it asks for: of all profiles that suit the same rows it is the plainest. */
  readonly demands: number;
}

export interface ProfileValues {
  /** Per profile, in the order of `eachChoice`: the row that one place would let in, or -1. */
  readonly first: Int32Array;
  /** Those of the highest value, the plainest for each set of rows. */
  readonly candidates: readonly Valued[];
}

/**
 * The exact worth of every profile, without planning anything again. Rows are put in the order of
 * whom their seat would let in, so a profile lets in whoever belongs to the first row that all its
 * choices have in common: an AND of bit rows, and a look at the lowest bit.
 */
export function valueProfiles(rows: ProfileRows, seating: Seating): ProfileValues {
  const { byRow } = seating.freed();
  const place = new Map(seating.waiting().map((row, n) => [row, n]));
  const rank = (row: number) => place.get(byRow[row] as number) as number;
  const order = [...byRow.keys()].filter((row) => (byRow[row] as number) >= 0);
  order.sort((a, b) => rank(a) - rank(b) || a - b);
  const words = (order.length + 31) >>> 5;
  const bits = rows.allowed.map((choices) => choices.map((allowed) => packed(allowed, order)));
  const total = bits.reduce((size, choices) => size * choices.length, 1);
  const first = new Int32Array(total).fill(-1);
  if (order.length === 0) return { first, candidates: [] };

  const stages = bits.map(() => new Int32Array(words));
  const choice = new Array<number>(bits.length).fill(0);
  const best = new Best(rows.demands);
  let at = 0;
  const turn = (d: number, above: Int32Array) => {
    const own = stages[d] as Int32Array;
    (bits[d] as Int32Array[]).forEach((row, n) => {
      choice[d] = n;
      let any = 0;
      for (let w = 0; w < words; w++) {
        own[w] = (above[w] as number) & (row[w] as number);
        any |= own[w] as number;
      }
      if (d + 1 < bits.length) {
        if (any !== 0) turn(d + 1, own);
        else at += below[d] as number;
        return;
      }
      if (any !== 0 && rows.points !== null) dropBelowFloor(own, order, rows, choice);
      const lowest = lowestBit(own);
      if (lowest >= 0) {
        const row = byRow[order[lowest] as number] as number;
        first[at] = row;
        best.offer(seating.priority(row), own, choice);
      }
      at++;
    });
  };
  const below = bits.map((_, d) => bits.slice(d + 1).reduce((n, choices) => n * choices.length, 1));
  turn(0, new Int32Array(words).fill(-1));
  return { first, candidates: best.found };
}

/** Every profile's choices, in the order of `ProfileValues.first`. */
export function* eachChoice(rows: ProfileRows): Iterable<readonly number[]> {
  const sizes = rows.allowed.map((choices) => choices.length);
  const total = sizes.reduce((size, n) => size * n, 1);
  for (let at = 0; at < total; at++) {
    let rest = at;
    const choice = new Array<number>(sizes.length);
    for (let d = sizes.length - 1; d >= 0; d--) {
      choice[d] = rest % (sizes[d] as number);
      rest = Math.floor(rest / (sizes[d] as number));
    }
    yield choice;
  }
}

/** Keeps the plainest profile of each set of rows, among those of the highest value met so far. */
class Best {
  readonly found: { choice: readonly number[]; reach: number; demands: number }[] = [];
  private value = 0;
  private readonly sets = new Map<number, { readonly set: Int32Array; readonly at: number }[]>();

  constructor(private readonly demands: readonly (readonly number[])[]) {}

  offer(value: number, set: Int32Array, choice: readonly number[]): void {
    if (value < this.value) return;
    if (value > this.value) {
      this.value = value;
      this.found.length = 0;
      this.sets.clear();
    }
    const demands = choice.reduce((sum, n, d) => sum + (this.demands[d]?.[n] ?? 0), 0);
    const key = hashOf(set);
    const alike = this.sets.get(key) ?? [];
    const known = this.found[alike.find((other) => isSame(other.set, set))?.at ?? -1];
    if (known === undefined) {
      this.sets.set(key, [...alike, { set: set.slice(), at: this.found.length }]);
      this.found.push({ choice: [...choice], reach: sizeOf([...set]), demands });
    } else if (demands < known.demands) {
      known.choice = [...choice];
      known.demands = demands;
    }
  }
}

function dropBelowFloor(
  set: Int32Array,
  order: readonly number[],
  rows: ProfileRows,
  choice: readonly number[],
): void {
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w] as number; word !== 0; word &= word - 1) {
      const bit = word & -word;
      const row = order[32 * w + 31 - Math.clz32(bit)] as number;
      if (!rows.reaches(choice, row)) set[w] = (set[w] as number) & ~bit;
    }
  }
}
