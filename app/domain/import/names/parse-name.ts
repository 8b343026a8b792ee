import type { Result } from '../../kernel/result';
import { ok, refuse } from '../../kernel/result';

export interface ImportedName {
  readonly firstName: string;
  readonly lastName: string;
  /** The name in another script, taken from brackets behind it: `Tekle (ተክለ)`. */
  readonly otherSpelling: string;
  /** Letters were lost on the way (`?ahin`, `SÃ¦ther`): kept as they are, somebody must look. */
  readonly needsCheck: boolean;
  readonly isOneWord: boolean;
}

export type NameRefusal = 'name-missing' | 'name-unreadable' | 'name-too-long' | 'name-no-letters';

/** Cells of one row that hold the name; a sheet has either the full name or the two parts. */
export interface NameCells {
  readonly full?: string;
  readonly first?: string;
  readonly last?: string;
  /** Order that the heading announces, for a full name without a comma. */
  readonly order?: 'first-last' | 'last-first';
}

const LONGEST = 80;
const PARTICLES = new Set(
  'van von der den de del della da das dos di du la le ten ter zu af av al el ul ibn bin bint ben abu umm'.split(
    ' ',
  ),
);
// Control characters, lone surrogates, and marks that turn the direction of text around.
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const LOST_LETTERS = /[?\ufffd]|Ã.|Å[\u0080-\u00bf\u2018-\u203a]/u;

/** Divides a name without changing a letter of it beyond Unicode composition and outer spaces. */
export function parseName(cells: NameCells): Result<ImportedName, NameRefusal> {
  const parts = [cells.full, cells.first, cells.last].map((part) => tidy(part ?? ''));
  const [full = '', first = '', last = ''] = parts;
  if (parts.some((part) => UNREADABLE.test(part))) return refuse('name-unreadable');
  if (parts.every((part) => part === '')) return refuse('name-missing');
  if (parts.some((part) => part.length > LONGEST)) return refuse('name-too-long');
  if (!/\p{L}/u.test(parts.join(''))) return refuse('name-no-letters');

  const bare: string[] = [];
  const others: string[] = [];
  for (const part of [full, first, last]) {
    const { name, other } = takeOtherSpelling(part);
    bare.push(name);
    if (other !== '') others.push(other);
  }
  const [wholeName = '', givenName = '', familyName = ''] = bare;
  const divided =
    givenName !== '' || familyName !== ''
      ? ([givenName, familyName] as const)
      : divide(wholeName, cells.order ?? 'first-last');
  const [firstName, lastName] = divided[0] === '' ? [divided[1], ''] : divided;
  return ok({
    firstName,
    lastName,
    otherSpelling: others.join(' '),
    needsCheck: LOST_LETTERS.test(bare.join(' ')),
    isOneWord: lastName === '',
  });
}

function tidy(text: string): string {
  const straight = UNREADABLE.test(text.replace(/[\t\r\n]/g, ' '))
    ? text
    : text.replace(/\s+/g, ' ');
  return straight.normalize('NFC').trim();
}

function takeOtherSpelling(part: string): { name: string; other: string } {
  const found = /^(.*\S)\s*\(([^()]+)\)\s*$/u.exec(part);
  const [, before = '', inside = ''] = found ?? [];
  // A nickname in Latin letters stays in the name; only another script is a spelling of it.
  const isOther = found !== null && /\p{L}/u.test(inside) && !/\p{Script=Latin}/u.test(inside);
  return isOther && /\p{L}/u.test(before)
    ? { name: before, other: inside.trim() }
    : { name: part, other: '' };
}

/** `Hansen, Kari` by its comma; else the last word and the particles before it are the family name. */
function divide(name: string, order: 'first-last' | 'last-first'): readonly [string, string] {
  const comma = name.indexOf(',');
  if (comma > 0) return [name.slice(comma + 1).trim(), name.slice(0, comma).trim()];
  const words = name.split(' ');
  if (order === 'last-first') {
    let end = 1;
    while (end < words.length && PARTICLES.has((words[end - 1] ?? '').toLowerCase())) end++;
    return [words.slice(end).join(' '), words.slice(0, end).join(' ')];
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start--;
  return start < 1 ? [name, ''] : [words.slice(0, start).join(' '), words.slice(start).join(' ')];
}
