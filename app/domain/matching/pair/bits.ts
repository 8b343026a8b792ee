import { Names } from './names';

/**
 * Sets as bit words, because one run asks millions of times what two people have in common.
 * Two sets may differ in length; what a shorter one lacks is empty.
 */
export type Bits = readonly number[];

const NO_CODES: readonly string[] = [];

/** Gives each code one bit, in the order in which codes are met; no limit on their number. */
export class Dictionary {
  private readonly codes = new Names();

  /** The set of the codes and of `more`, in at least so many words; never without a word. */
  bits(codes: readonly string[], more = NO_CODES, least = 1): Bits {
    const words = [0];
    while (words.length < least) words.push(0);
    for (const code of codes) this.put(words, code);
    for (const code of more) this.put(words, code);
    return words;
  }

  /** The codes of a set, sorted, so that an answer never depends on the order of the input. */
  codesOf(set: Bits): string[] {
    const codes: string[] = [];
    for (let place = 0; place < this.codes.size; place++) {
      if (has(set, place)) codes.push(this.codes.nameOf(place));
    }
    return codes.sort();
  }

  private put(words: number[], code: string): void {
    const place = this.codes.numberOf(code);
    const word = place >>> 5;
    while (words.length <= word) words.push(0);
    words[word] = (words[word] as number) | (1 << (place & 31));
  }
}

export function count(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function sizeOf(set: Bits): number {
  let size = 0;
  for (const word of set) size += count(word);
  return size;
}

export function meet(a: Bits, b: Bits): boolean {
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) if (((a[i] as number) & (b[i] as number)) !== 0) return true;
  return false;
}

/** A value that equal sets of one dictionary have in common and no other set has. */
export function keyOf(set: Bits): number | string {
  let last = set.length - 1;
  while (last > 0 && set[last] === 0) last--;
  return last <= 0 ? (set[0] ?? 0) : set.slice(0, last + 1).join();
}

export function both(a: Bits, b: Bits): Bits {
  return a.slice(0, b.length).map((word, i) => word & (b[i] as number));
}

function has(set: Bits, place: number): boolean {
  return (((set[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}
