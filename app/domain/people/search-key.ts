/**
 * Names in one spelling, for search only: small letters, no accents, words divided by one space and
 * each begun with a space, so that ` kar` finds the beginning of a word. Stored in `searchKey`.
 */
export function searchKeyOf(...names: readonly string[]): string {
  const words = names.flatMap(wordsOf);
  return words.length === 0 ? '' : ` ${[...new Set(words)].join(' ')} `;
}

/**
 * What somebody typed, as pieces that a key must contain: every entry must hold, and of an entry any
 * one alternative is enough. Empty when nothing searchable was typed.
 */
export function searchTermsOf(typed: string): readonly (readonly string[])[] {
  return wordsOf(typed).map((word) => [` ${word}`]);
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

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[æøđðłŋŧıß]/g, (letter) => NO_DECOMPOSITION[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
