import { fold } from '../fold';

export interface ImportedHousehold {
  readonly unit: 'single' | 'couple' | 'family' | 'single-parent';
  readonly adults: number;
  readonly children: number;
  /** Ages of children where the cell gives them: `2 barn (4 og 7)`. */
  readonly childAges: readonly number[];
  /** The words leave the numbers open ("familie", "familie 5 pers"): somebody must look. */
  readonly isGuess: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  et: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
  seks: 6,
  six: 6,
  sju: 7,
  syv: 7,
  seven: 7,
  atte: 8,
  eight: 8,
};
const MOST = 20;

const LONE_PARENT =
  /\b(?:alene|aleine|alone|enslig|einsleg|singel|single)\b.*\b(?:med|with)\b|\bforsorge?r|\b(?:alene|enslig) ?(?:mor|far)|\bsingle (?:parent|mother|father)|\baleneforelder|^(?:mor|far|mother|father|mum|dad)\b/;
const COUPLE =
  /\b(?:par|ektepar|gift|samboer|samboar|sambuar|couple|married|partner|kjaereste|2 voksne)\b/;
const SINGLE =
  /\b(?:enslig|einsleg|alene|aleine|alone|single|singel|ugift|skilt|enke|enkemann|separert|1 person)\b/;
const FAMILY = /\b(?:familie|family|fam|barnefamilie|storfamilie)\b/;

/** Unit and number of persons of a cell such as `enslig`, `familie, 3 barn`, `alene med 2 barn`. */
export function parseHousehold(cell: string): ImportedHousehold | null {
  const ages = /\(([^)]*\d[^)]*)\)/.exec(cell)?.[1] ?? '';
  const childAges = (ages.match(/\d+/g) ?? []).map(Number).filter((age) => age < 18);
  const text = fold(cell.replace(/\([^)]*\)/g, ' ')).replace(
    /\b(?:en|ett|et|one|to|two|tre|three|fire|four|fem|five|seks|six|sju|syv|seven|atte|eight)\b(?= (?:barn|pers|voksne|children|kids|people))/g,
    (word) => String(NUMBERS[word] ?? word),
  );
  const children = countBefore(text, '(?:sma |store )?(?:barn|born|children|child|kids|unger)');
  const persons =
    countBefore(text, '(?:pers|personer|personar|stk|people|persons|medlemmer|members|i alt)') ??
    (/^\d{1,2}$/.test(text) ? Number(text) : null);
  if ((children ?? 0) > MOST || (persons ?? 1) > MOST || persons === 0) return null;
  const mentionsChildren = (children ?? 0) > 0 || /\b(?:barn|children|kids)\b/.test(text);

  if (LONE_PARENT.test(text) && mentionsChildren) {
    return of('single-parent', 1, children ?? 1, childAges, children === null);
  }
  if (/\bforsorge?r|\bsingle parent/.test(text)) {
    return of('single-parent', 1, children ?? (persons ?? 2) - 1, childAges, children === null);
  }
  if (children !== null && children > 0) {
    const adults = SINGLE.test(text) ? 1 : 2;
    return of(adults === 1 ? 'single-parent' : 'family', adults, children, childAges, false);
  }
  if (persons !== null) {
    if (persons === 1) return of('single', 1, 0, [], false);
    if (persons === 2 && !FAMILY.test(text)) return of('couple', 2, 0, [], !COUPLE.test(text));
    return of('family', 2, Math.max(0, persons - 2), childAges, true);
  }
  if (FAMILY.test(text)) return of('family', 2, childAges.length, childAges, true);
  if (COUPLE.test(text)) return of('couple', 2, 0, [], false);
  return SINGLE.test(text) ? of('single', 1, 0, [], false) : null;
}

/**
 * What a cell says of who volunteers. "Gift, 2 barn" tells how a guide lives, not that two people
 * signed up: only "par" or "familie" alone makes a unit of several, and that is a guess as well.
 */
export function parseGuideHousehold(cell: string): ImportedHousehold | null {
  const household = parseHousehold(cell);
  if (household === null) return null;
  const isUnit = /^(?:vi er )?(?:et |en |a )?(?:par|ektepar|familie|couple|family)\b/.test(
    fold(cell),
  );
  return isUnit && household.unit !== 'single-parent'
    ? { ...household, isGuess: true }
    : { ...household, unit: 'single', isGuess: false };
}

function of(
  unit: ImportedHousehold['unit'],
  adults: number,
  children: number,
  childAges: readonly number[],
  isGuess: boolean,
): ImportedHousehold {
  return { unit, adults, children, childAges, isGuess };
}

function countBefore(text: string, what: string): number | null {
  const found = new RegExp(`\\b(\\d{1,3}) ?${what}\\b`).exec(text);
  return found ? Number(found[1]) : null;
}
