import type { ProfileRows } from './profile-rows';
import { packed } from './row-bits';

/**
 * Every profile that suits at least one of the rows in `order`, with those rows as bits (bit n for
 * the n-th) and the choice per dimension; `at` numbers profiles as `eachChoice` does. Both arrays
 * are reused from call to call.
 */
export function eachProfile(
  rows: ProfileRows,
  order: readonly number[],
  visit: (set: Int32Array, choice: readonly number[], at: number) => void,
): void {
  const words = (order.length + 31) >>> 5;
  const bits = rows.allowed.map((choices) => choices.map((allowed) => packed(allowed, order)));
  const below = bits.map((_, d) => bits.slice(d + 1).reduce((n, choices) => n * choices.length, 1));
  const stages = bits.map(() => new Int32Array(words));
  const choice = new Array<number>(bits.length).fill(0);
  const turn = (d: number, above: Int32Array, start: number) => {
    const own = stages[d] as Int32Array;
    const choices = bits[d] as Int32Array[];
    for (let n = 0; n < choices.length; n++) {
      const row = choices[n] as Int32Array;
      let any = 0;
      for (let w = 0; w < words; w++) {
        own[w] = (above[w] as number) & (row[w] as number);
        any |= own[w] as number;
      }
      if (any === 0) continue;
      choice[d] = n;
      const at = start + n * (below[d] as number);
      if (d + 1 < bits.length) turn(d + 1, own, at);
      else if (rows.points === null || isAboveFloor(own, order, rows, choice)) {
        visit(own, choice, at);
      }
    }
  };
  turn(0, new Int32Array(words).fill(-1), 0);
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

/** Clears the rows whose points would not suffice; false when none is left. */
function isAboveFloor(
  set: Int32Array,
  order: readonly number[],
  rows: ProfileRows,
  choice: readonly number[],
): boolean {
  let any = 0;
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w] as number; word !== 0; word &= word - 1) {
      const bit = word & -word;
      const row = order[32 * w + 31 - Math.clz32(bit)] as number;
      if (!rows.reaches(choice, row)) set[w] = (set[w] as number) & ~bit;
    }
    any |= set[w] as number;
  }
  return any !== 0;
}
