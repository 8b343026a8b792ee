/** Marked rows as bits, bit n for the n-th row of `order`. */
export function packed(marks: Uint8Array, order: readonly number[]): Int32Array {
  const bits = new Int32Array((order.length + 31) >>> 5);
  order.forEach((row, n) => {
    if (marks[row] === 1) bits[n >>> 5] = (bits[n >>> 5] as number) | (1 << (n & 31));
  });
  return bits;
}

/** Place of the lowest bit, -1 when there is none. */
export function lowestBit(bits: Int32Array): number {
  for (let w = 0; w < bits.length; w++) {
    const word = bits[w] as number;
    if (word !== 0) return 32 * w + 31 - Math.clz32(word & -word);
  }
  return -1;
}

export function hashOf(bits: Int32Array): number {
  let hash = 0;
  for (let w = 0; w < bits.length; w++) hash = (Math.imul(hash, 31) + (bits[w] as number)) | 0;
  return hash;
}

export function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.every((word, w) => word === b[w]);
}

export function isSubset(part: Int32Array, whole: Int32Array): boolean {
  for (let w = 0; w < part.length; w++) {
    if (((part[w] as number) & ~(whole[w] as number)) !== 0) return false;
  }
  return true;
}
