/**
 * Numbers that the program must never hold: national identity numbers (11 digits, also D and H
 * numbers) and DUF numbers (12 digits, the year first). The shape is enough: whether the check
 * digits are right does not matter, and a number that only looks like one is dropped as well.
 */

const GAP = '[\\s\\u00a0.\\-–/_]{1,3}';
const D = '\\p{Nd}';
// A telephone number is told apart by + or 00 in front; everything else of this length goes.
const NOT_AFTER = '(?<![+\\p{Nd}])';
const NOT_BEFORE = '(?!\\p{Nd})';
const day = `${D}{2}${GAP}${D}{2}${GAP}`;

const IDENTITY = [
  `${D}{6}${GAP}${D}{5}`, // 240102 26583
  `${D}{6}${GAP}(?:${D}{3}${GAP}${D}{2}|${D}{2}${GAP}${D}{3})`, // 240102 265 83
  `${day}(?:${D}{2}|${D}{4})${GAP}${D}{5}`, // 24.01.02 26583, 24.01.2002 26583
  `[0-7]${D}[0-9]${D}(?:19|20)${D}{2}${GAP}${D}{5}`, // 24012002 26583
];
const DUF = [
  `(?!00)${D}{11,}`, // undivided: both kinds, and several in one
  `(?:19|20)${D}{2}${GAP}${D}{6}${GAP}${D}{2}`,
  `(?:19|20)${D}{2}${GAP}${D}{8}`,
  `(?:19|20)${D}{8}${GAP}${D}{2}`,
  `(?:19|20)${D}{4}${GAP}${D}{6}`,
  `(?:19|20)${D}{2}(?:${GAP}${D}{4}){2}`,
  `(?:19|20)${D}(?:${GAP}${D}{3}){3}`,
];
// What Excel makes of eleven digits in a narrow column that is saved as CSV: 2,40102E+10.
const SCIENTIFIC = [`${D}(?:[.,]${D}+)?E\\+?1[01]`];

const SHAPES = new RegExp(
  `${NOT_AFTER}(?:${[...DUF, ...IDENTITY, ...SCIENTIFIC].join('|')})${NOT_BEFORE}`,
  'giu',
);
// Invisible marks inside a number must not save it.
const HIDDEN_BETWEEN_DIGITS = /(?<=\p{Nd}[\s.\-–/_]{0,3})\p{Cf}+(?=[\s.\-–/_\p{Cf}]{0,3}\p{Nd})/gu;

/** Takes every number of that shape out of a text; `removed` says whether there was any. */
export function withoutIdentityNumbers(text: string): { text: string; removed: boolean } {
  if (!/\p{Nd}/u.test(text)) return { text, removed: false };
  let rest = text.replace(HIDDEN_BETWEEN_DIGITS, '');
  let removed = false;
  // Taking one number out can push digits together, so look until nothing is found.
  for (let found = true; found; ) {
    found = false;
    rest = rest.replace(SHAPES, () => {
      found = true;
      return ' … ';
    });
    removed ||= found;
  }
  return removed ? { text: rest.replace(/ {2,}/g, ' ').trim(), removed } : { text, removed };
}

export function holdsIdentityNumber(text: string): boolean {
  return withoutIdentityNumbers(text).removed;
}

export type IdentityKind = 'national-identity' | 'duf';

/** Which of the two a whole cell is, or null; ten digits count where a leading zero was lost. */
export function identityKindOf(cell: string): IdentityKind | null {
  const stripped = withoutIdentityNumbers(cell);
  if (!stripped.removed || /[\p{L}\p{Nd}]/u.test(stripped.text)) return null;
  const digits = cell.replace(/\P{Nd}/gu, '');
  return digits.length === 12 ? 'duf' : 'national-identity';
}

/** Ten digits that begin like a day: an identity number whose first zero the spreadsheet ate. */
export function lostItsZero(cell: string): boolean {
  return /^[1-9](?:0[1-9]|1[0-2]|4[1-9]|5[0-2])\d{7}$/.test(cell.trim());
}
