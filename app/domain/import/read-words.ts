import { parseDistrict } from './cells/district';
import { type ImportedHousehold, parseGuideHousehold, parseHousehold } from './cells/household';
import { parseInterests } from './cells/interests';
import { parseLanguages } from './cells/languages';
import { parseInterpreter, parseNorwegian, parseOccupation } from './cells/short-answers';
import { parseWish } from './cells/wish';
import type { ImportField, SheetKind } from './fields';
import type { Remarks, RowConditions } from './read-row';
import type { PersonRecord } from './record';

type Words = Pick<
  PersonRecord,
  | 'district'
  | 'languages'
  | 'contactLanguage'
  | 'norwegianLevel'
  | 'interests'
  | 'household'
  | 'wish'
  | 'occupation'
  | 'interpreter'
>;

/**
 * Reads the cells that describe somebody. None of them refuses a row: what is not understood is left
 * empty and named, for a person comes before a word that the list does not have.
 */
export function readWords(
  cell: (field: ImportField) => string,
  at: (field: ImportField) => number | null,
  on: RowConditions,
  remarks: Remarks,
): Words {
  const district = parseDistrict(cell('district'), on.districts);
  if (cell('district') !== '' && district === null) {
    remarks.note('district-unknown', at('district'), cell('district'));
  }
  const interests = parseInterests(cell('interests'));
  if (interests.unknown.length > 0) {
    remarks.note('interest-unknown', at('interests'), interests.unknown.join(', '));
  }
  const norwegian = parseNorwegian(cell('norwegianLevel'));
  if (cell('norwegianLevel') !== '') {
    if (norwegian === null)
      remarks.note('norwegian-unknown', at('norwegianLevel'), cell('norwegianLevel'));
    else if (norwegian.isGuess) remarks.note('norwegian-guessed', at('norwegianLevel'));
  }
  const interpreter = parseInterpreter(cell('interpreter'));
  if (cell('interpreter') !== '' && interpreter === null) {
    remarks.note('interpreter-unknown', at('interpreter'), cell('interpreter'));
  }
  const occupation =
    parseOccupation(cell('occupation'), true) ?? parseOccupation(cell('household'));
  if (cell('occupation') !== '' && occupation === null) {
    remarks.note('occupation-unknown', at('occupation'), cell('occupation'));
  }
  return {
    district,
    ...readLanguages(cell, at, on, remarks),
    norwegianLevel: norwegian?.level ?? null,
    interests: interests.codes,
    household: readHousehold(cell('household'), at('household'), on.kind, remarks),
    wish: readWish(cell('wish'), at('wish'), remarks),
    occupation,
    interpreter,
  };
}

function readLanguages(
  cell: (field: ImportField) => string,
  at: (field: ImportField) => number | null,
  on: RowConditions,
  remarks: Remarks,
): Pick<Words, 'languages' | 'contactLanguage'> {
  const contact = parseLanguages(cell('contactLanguage'));
  const others = parseLanguages(cell('languages'));
  for (const [parsed, field] of [
    [contact, 'contactLanguage'],
    [others, 'languages'],
  ] as const) {
    if (parsed.unknown.length > 0) {
      remarks.note('language-unknown', at(field), parsed.unknown.join(', '));
    }
  }
  const codes = [...new Set([...contact.codes, ...others.codes])];
  // How much Norwegian a participant speaks has a field of its own.
  const spoken = on.kind === 'guides' ? codes : codes.filter((code) => !/^n[bn]$/.test(code));
  const contactLanguage = on.kind === 'participants' ? (spoken[0] ?? null) : null;
  if (on.kind === 'participants' && contactLanguage === null) {
    remarks.note('contact-language-missing', at('contactLanguage'));
  }
  return { languages: spoken, contactLanguage };
}

function readHousehold(
  text: string,
  column: number | null,
  kind: SheetKind,
  remarks: Remarks,
): ImportedHousehold | null {
  if (text === '') return null;
  const household = kind === 'guides' ? parseGuideHousehold(text) : parseHousehold(text);
  // "pensjonist" in a column about family is an occupation, and read as one.
  if (household === null && parseOccupation(text) !== null) return null;
  if (household === null) return remarks.note('household-unknown', column, text);
  if (household.isGuess) remarks.note('household-guessed', column, text);
  return household;
}

function readWish(text: string, column: number | null, remarks: Remarks) {
  if (text === '') return null;
  const wish = parseWish(text);
  if (wish === null) return remarks.note('wish-unknown', column, text);
  if (wish.isGuess) remarks.note('wish-as-preference', column, text);
  return wish;
}
