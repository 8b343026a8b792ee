import { randomInt } from 'node:crypto';

/** Letters and digits that neither the ear nor the eye mixes up. */
const EASY = 'ACDEFHJKMNPRTUVWXY34679';

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** Six digits for an SMS. */
export function newDigits(): string {
  return pick('0123456789', 6);
}

/** Eight easy characters in two groups, to be read out: `ACDE-34HJ` (36 bits, with 24 hours to live). */
export function newSpokenCode(): string {
  return `${pick(EASY, 4)}-${pick(EASY, 4)}`;
}

/** For paper: three groups of five (67 bits). */
export function newRecoveryCode(): string {
  return [pick(EASY, 5), pick(EASY, 5), pick(EASY, 5)].join('-');
}

/** What somebody typed, with spaces, dashes and small letters forgiven. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
