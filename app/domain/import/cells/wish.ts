import { fold } from '../fold';

export interface ImportedWish {
  readonly sex:
    | 'must-same'
    | 'must-woman'
    | 'must-man'
    | 'prefer-same'
    | 'prefer-woman'
    | 'prefer-man'
    | 'family'
    | 'any';
  readonly age: 'older' | 'same' | 'younger' | 'any';
  /** Only a sex was written: read as "prefer", so that nobody is blocked by a guess. */
  readonly isGuess: boolean;
}

const MUST = /\b(?:ma|maa|bare|berre|kun|only|must|absolutt|krav|krever|kan ikke ha annet)\b/;
const PREFER =
  /\b(?:helst|gjerne|foretrekker|foretrekk|onsker|ynskjer|prefer|prefers|preferably|rather)\b/;
const ANY =
  /\b(?:likegyldig|likegyldigg|likegladt|samme hva|ingen onsker|ingen onske|ingen preferanse|spiller ingen rolle|speler inga rolle|uten betydning|begge|any|no preference|no matter|doesnt matter|does not matter|none|ingen)\b/;
const NOT = /\b(?:ikke|ikkje|not|no)\b/;
const WOMAN = /\b(?:kvinne|kvinner|kvinneleg|kvinnelig|dame|damer|jente|woman|women|female|k)\b/;
const MAN = /\b(?:mann|menn|mannlig|mannleg|gutt|man|men|male|m)\b/;
const SAME_SEX = /\b(?:samme kjonn|same kjonn|same sex|same gender)\b/;
const FAMILY = /\b(?:familie|family|barnefamilie)\b/;
const OLDER = /\b(?:eldre|older|eldre enn meg|voksen)\b/;
const YOUNGER = /\b(?:yngre|younger|ung)\b/;
const SAME_AGE =
  /\b(?:jevngammel|jamgammal|samme alder|same alder|same age|jevnaldrende|jamaldra)\b/;

/** What a cell wishes of the other side. Null for text that cannot be read or that says "not". */
export function parseWish(cell: string): ImportedWish | null {
  const text = fold(cell.replace(/n't\b/g, ' not').replace(/["']/g, ''));
  if (text === '') return null;
  if (ANY.test(text) && !WOMAN.test(text) && !MAN.test(text)) {
    return { sex: 'any', age: 'any', isGuess: false };
  }
  if (NOT.test(text)) return null;
  const age = OLDER.test(text)
    ? 'older'
    : SAME_AGE.test(text)
      ? 'same'
      : YOUNGER.test(text)
        ? 'younger'
        : 'any';
  const isWoman = WOMAN.test(text);
  const isMan = MAN.test(text);
  const whom = SAME_SEX.test(text)
    ? 'same'
    : isWoman && !isMan
      ? 'woman'
      : isMan && !isWoman
        ? 'man'
        : null;
  if (whom !== null) {
    const isGuess = !MUST.test(text) && !PREFER.test(text);
    return { sex: `${MUST.test(text) ? 'must' : 'prefer'}-${whom}`, age, isGuess };
  }
  if (FAMILY.test(text)) return { sex: 'family', age, isGuess: false };
  return age === 'any' && !(isWoman && isMan) ? null : { sex: 'any', age, isGuess: false };
}
