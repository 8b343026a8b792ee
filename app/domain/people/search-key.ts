import { toLatin } from '../import/names/scripts';
import { shapeOf } from '../import/names/skeleton';

/** A skeleton shorter than this is the same for too many names to say anything. */
const SHORTEST_SKELETON = 3;

/**
 * Names as they are searched, in `searchKey`: every word as it is written (small letters, no
 * accents), in Latin letters, and after `~` as it sounds. Each begins after a space, so that ` kar`
 * finds the beginning of a word, and Мухаммед is found by *Mohamad*.
 */
export function searchKeyOf(...names: readonly string[]): string {
  const words = names.flatMap(wordsOf);
  const pieces = new Set(words.flatMap((word) => spellingsOf(word)));
  return pieces.size === 0 ? '' : ` ${[...pieces].join(' ')} `;
}

/**
 * What somebody typed, as pieces that a key must contain: every entry must hold, and of an entry any
 * one alternative is enough. Empty when nothing searchable was typed.
 */
export function searchTermsOf(typed: string): readonly (readonly string[])[] {
  return wordsOf(typed).map((word) => spellingsOf(word).map((spelling) => ` ${spelling}`));
}

/** As written, in Latin letters, and as it sounds; each once. */
function spellingsOf(word: string): string[] {
  const latin = toLatin(word).toLowerCase();
  const [skeleton = ''] = shapeOf(word, '').words;
  return [
    ...new Set([
      folded(word),
      ...(latin === '' ? [] : [latin]),
      ...(skeleton.length < SHORTEST_SKELETON ? [] : [`~${skeleton}`]),
    ]),
  ];
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

const NO_DECOMPOSITION: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
};

function folded(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æøđðłŋŧıß]/g, (letter) => NO_DECOMPOSITION[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}
