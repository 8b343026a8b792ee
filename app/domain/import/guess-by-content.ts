import type { Temporal } from 'temporal-polyfill';
import { parseBirthYear } from './cells/birth-year';
import { parseDay } from './cells/day';
import { parseHousehold } from './cells/household';
import { parseInterests } from './cells/interests';
import { parseLanguages } from './cells/languages';
import { parseNorwegian, parseSex } from './cells/short-answers';
import { parseWish } from './cells/wish';
import type { ImportField, SheetKind } from './fields';
import { type IdentityKind, identityKindOf, lostItsZero } from './identity';

const SAMPLE = 200;
/** From this share of filled cells on, a column is what its cells look like. */
const ENOUGH = 0.7;
/** Identity numbers weigh more: one in ten is reason enough to drop the column. */
const ENOUGH_IDENTITY = 0.1;

/** Whether a column's cells (all of them, not a sample) hold identity numbers on their own. */
export function identityByContent(cells: readonly string[]): IdentityKind | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const counts = { 'national-identity': 0, duf: 0 };
  let short = 0;
  for (const cell of filled) {
    const kind = identityKindOf(cell);
    if (kind !== null) counts[kind]++;
    else if (lostItsZero(cell)) short++;
  }
  const whole = counts['national-identity'] + counts.duf;
  // Ten digits alone may be telephone numbers; beside eleven digits they are not.
  const share = (whole + (whole > 0 ? short : 0)) / Math.max(1, filled.length);
  if (share < ENOUGH_IDENTITY) return null;
  return counts.duf > counts['national-identity'] ? 'duf' : 'national-identity';
}

/** The field that a column's cells look like, for headings that say nothing. */
export function fieldByContent(
  cells: readonly string[],
  kind: SheetKind,
  today: Temporal.PlainDate,
): ImportField | null {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, SAMPLE);
  if (filled.length === 0) return null;
  const most = (test: (cell: string) => boolean): boolean =>
    filled.filter(test).length / filled.length >= ENOUGH;

  if (most((cell) => /^\S+@\S+\.\S+$/.test(cell.trim()))) return 'email';
  if (most(isPhoneShaped)) return 'phone';
  if (most((cell) => parseSex(cell) !== null && cell.trim().length < 12)) return 'sex';
  if (most((cell) => /^(?:19|20)\d{2}$/.test(cell.trim()))) return 'birthYear';
  if (
    most(
      (cell) =>
        /^(?:[abc][012]\+?|ingen|ikke noe)$/i.test(cell.trim()) && parseNorwegian(cell) !== null,
    )
  ) {
    return 'norwegianLevel';
  }
  if (most((cell) => parseDay(cell, today) !== null)) {
    const years = filled.flatMap((cell) => parseBirthYear(cell, today) ?? []).sort((a, b) => a - b);
    const middle = years[Math.floor(years.length / 2)] ?? today.year;
    return middle <= today.year - 14 ? 'birthYear' : 'registeredOn';
  }
  if (most((cell) => parseHousehold(cell) !== null)) return 'household';
  if (most((cell) => isList(parseLanguages(cell)))) {
    return kind === 'participants' ? 'contactLanguage' : 'languages';
  }
  if (most((cell) => isList(parseInterests(cell)))) return 'interests';
  if (most((cell) => parseWish(cell) !== null)) return 'wish';
  return most((cell) => /^\p{Lu}[\p{L}'’.-]+,? \p{Lu}[\p{L}'’ .-]+$/u.test(cell.trim()))
    ? 'fullName'
    : null;
}

/** Eight digits of a Norwegian number in any grouping, or any number with + or 00 in front. */
export function isPhoneShaped(cell: string): boolean {
  const text = cell.trim();
  if (!/^[+\d][\d\s().\-/]*$/.test(text) || /\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (/^(?:\+|00)/.test(text)) return digits.length >= 8 && digits.length <= 17;
  return /^(?:47)?[2-9]\d{7}$/.test(digits);
}

function isList(parsed: { codes: string[]; unknown: string[] }): boolean {
  return parsed.codes.length > 0 && parsed.codes.length > parsed.unknown.length;
}
