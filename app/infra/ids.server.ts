import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 128 random bits as 26 lowercase base32 characters (RFC 4648 alphabet, no padding). */
export function newId(): string {
  let text = '';
  let bits = 0;
  let waiting = 0;
  for (const byte of randomBytes(16)) {
    bits = ((bits << 8) | byte) & 0xffff;
    waiting += 8;
    while (waiting >= 5) {
      waiting -= 5;
      text += ALPHABET.charAt((bits >> waiting) & 31);
    }
  }
  return text + ALPHABET.charAt((bits << (5 - waiting)) & 31);
}
