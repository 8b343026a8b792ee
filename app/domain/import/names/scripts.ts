// Letters of other scripts as plain Latin ones, only to compare names; never shown, never stored.
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'H',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'io',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  '’': '',
  ʼ: '',
};

// Long vowels and the carriers of short ones are vowels here: skeletons drop vowels anyway.
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ى: 'a',
  ة: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'H',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ڤ: 'v',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'H',
  ھ: 'H',
  ہ: 'H',
  و: 'u',
  ي: 'i',
  ی: 'i',
  ې: 'e',
  ۍ: 'i',
  ټ: 't',
  ډ: 'd',
  ړ: 'r',
  ښ: 'sh',
  ڼ: 'n',
  ځ: 'z',
  څ: 's',
  ږ: 'zh',
  ێ: 'e',
  ۆ: 'o',
};

// Ethiopic syllables stand in rows of eight per consonant, from U+1200 on.
const ETHIOPIC =
  'h l h m s r s sh q q q q b v t ch h h n n a k k k k w a z zh y d d j g g g t ch p ts ts f p'.split(
    ' ',
  );
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'ua'];

const SPECIAL_LATIN: Readonly<Record<string, string>> = {
  ş: 'sh',
  ș: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ğ: 'g',
  ı: 'i',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  å: 'a',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
  ə: 'a',
  ʻ: '',
  ʼ: '',
};

/**
 * Latin small letters, spaces and hyphens for a name in Latin, Cyrillic, Arabic or Ethiopic. `H` is
 * an h that stands alone, as scripts without short vowels put it next to any letter: زهرا is z-h-r.
 */
export function toLatin(name: string): string {
  let latin = '';
  for (const letter of name.normalize('NFC').toLowerCase()) latin += latinOf(letter);
  return latin
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[-‐–—_]/g, '-')
    .replace(/[^\p{L}\s-]+/gu, '');
}

function latinOf(letter: string): string {
  const special = SPECIAL_LATIN[letter] ?? CYRILLIC[letter] ?? ARABIC[letter];
  if (special !== undefined) return special;
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x1200 || code > 0x1357) return letter;
  const row = ETHIOPIC_ROWS[(code - 0x1200) >> 3];
  return row === undefined ? letter : row + (ETHIOPIC_VOWELS[code & 7] ?? '');
}

const ETHIOPIC_ROWS: readonly string[] = ETHIOPIC;
