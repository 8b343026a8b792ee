/** Numbers in [0, 1), the same on every machine (mulberry32), and what is drawn with them. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from 0 to `end - 1`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  some<T>(list: readonly T[], share: number): T[] {
    return list.filter(() => this.chance(share));
  }

  /** One of `[value, parts]`, in proportion to its parts. */
  weighted<T>(shares: readonly (readonly [T, number])[]): T {
    let left = this.next() * shares.reduce((sum, [, parts]) => sum + parts, 0);
    for (const [value, parts] of shares) {
      left -= parts;
      if (left < 0) return value;
    }
    return (shares.at(-1) as readonly [T, number])[0];
  }

  order(length: number): Int32Array {
    const order = Int32Array.from({ length }, (_, n) => n);
    for (let n = length - 1; n > 0; n--) {
      const other = this.below(n + 1);
      [order[n], order[other]] = [order[other] as number, order[n] as number];
    }
    return order;
  }
}
