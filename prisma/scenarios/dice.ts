import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id as the program's own look, always the same for the same name: stories can be told again. */
export function storyId(name: string): string {
  let bits = '';
  for (const byte of createHash('sha256').update(name).digest().subarray(0, 17)) {
    bits += byte.toString(2).padStart(8, '0');
  }
  let id = '';
  for (let at = 0; at < 26; at++) {
    id += ALPHABET.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2));
  }
  return id;
}

/** Chance that falls the same way on every machine (mulberry32). */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, by its share. */
  weighted<T>(shares: readonly (readonly [T, number])[]): T;
  /** Each with its probability, in the order of the list. */
  some<T>(list: readonly T[], probability: (item: T) => number): T[];
}

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted(shares) {
      let left = next() * shares.reduce((sum, [, share]) => sum + share, 0);
      for (const [value, share] of shares) {
        left -= share;
        if (left < 0) return value;
      }
      return at(shares, shares.length - 1)[0];
    },
    some: (list, probability) => list.filter((item) => next() < probability(item)),
  };
}
