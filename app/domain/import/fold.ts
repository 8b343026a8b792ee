const NO_DECOMPOSITION: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
};

/**
 * Text as it is compared: small letters, no accents, everything but letters and digits one space.
 * `Språk/morsmål` becomes `sprak morsmal`. Only for comparing, never for storing.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåđðłŋŧıß]/g, (letter) => NO_DECOMPOSITION[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Edit distance, cut off at `limit` + 1; for single words of lists, not for long texts. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
