export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-too-easy';

/** Words that guessers try first; a password may hold one, but not be little else. */
const TRIED_FIRST =
  'password passord passwort qwerty qwertyuiop asdfgh zxcvbn letmein welcome velkommen hemmelig secret admin administrator dragon monkey football fotball sommer vinter host summer winter januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lordag sondag norge norway tromso oslo bergen trondheim bodo alesund iloveyou elsker princess sunshine master superman batman hunter login abc123 trustno starwars pokemon chocolate sjokolade kjaerlighet familie hund katt test changeme bytt default guest gjest user bruker flyktningguide flyktning guide guiden rode kors rodekors redcross refugee deltaker kobling koordinator fyrlykta varmestua frivillig frivilligsentral kommune'.split(
    ' ',
  );

const DIGITS_FOR_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Small letters without accents. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

/** "P@ssw0rd" read as the word that it is. */
function unmasked(text: string): string {
  return plain(text).replace(/[013457@$!]/g, (sign) => DIGITS_FOR_LETTERS[sign] ?? sign);
}

/** How many different letters are left once every word is taken out. */
function lettersBeside(words: readonly string[], text: string): number {
  const rest = words.reduce((left, word) => left.split(word).join(''), text);
  return new Set(rest.replace(/[^\p{L}]/gu, '')).size;
}

/**
 * Whether a password may be used, with a second factor beside it: long enough, and more than a name,
 * an address or a word that everybody tries. No demand for digits or signs: length is what counts.
 * `own` are the person's name, e-mail address and branch.
 */
export function checkPassword(password: string, own: readonly string[]): PasswordRefusal | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return 'password-too-short';
  if (length > MAX_PASSWORD_LENGTH) return 'password-too-long';
  if (new Set(password.toLowerCase()).size < 5 || isSequence(password)) return 'password-too-easy';
  const words = [...TRIED_FIRST, ...own.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const readings = [plain(password), unmasked(password)];
  const isEasy = readings.some((reading) => lettersBeside(words, reading) < 4);
  return isEasy ? 'password-too-easy' : null;
}

/** `abcdefghijkl`, `123456789012` and the rows of the keyboard. */
function isSequence(password: string): boolean {
  const rows = [
    'abcdefghijklmnopqrstuvwxyzæøå',
    '01234567890123456789',
    'qwertyuiopåasdfghjkløæzxcvbnm',
  ];
  const text = password.toLowerCase();
  const back = [...text].reverse().join('');
  return rows.some((row) => row.includes(text) || row.includes(back));
}
