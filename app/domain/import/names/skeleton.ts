import { toLatin } from './scripts';

/**
 * What is left of a name when spelling is taken away: one sign per consonant, no vowels but a first
 * one, so that Mohammed, Mohamad, Muhammad, محمد and Мухаммед are the same, as are Al-Hassan,
 * Alhasan and الحسن. It joins too much rather than too little: it only ever asks "the same person?".
 */
export interface NameShape {
  /** One skeleton per word of the name, each once, sorted: the order of names never counts. */
  readonly words: readonly string[];
  /** The whole name as one word, in both orders, for names that are divided differently. */
  readonly joined: readonly string[];
}

const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/tsch|tch/g, 'C'],
  [/shch|sch|sh|ts|tz/g, 's'],
  [/ch(?=[mdnl])/g, 'h'],
  [/ch/g, 'C'],
  [/ph/g, 'f'],
  [/th|dh/g, 'd'],
  [/dj/g, 'j'],
  [/kh|gh|g/g, 'h'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/H/g, 'h'],
];

/** Shape of a name; words of other scripts in brackets should be given as a name of their own. */
export function shapeOf(firstName: string, lastName: string): NameShape {
  const first = lettersOf(firstName);
  const last = lettersOf(lastName);
  const words = [...wordsOf(first), ...wordsOf(last)].map(skeleton).filter((word) => word !== '');
  const orders = [`${first} ${last}`, `${last} ${first}`].map((name) =>
    wordsOf(name.trim()).join(''),
  );
  return {
    words: [...new Set(words)].sort(),
    joined: [...new Set(orders.map(skeleton))].filter((joined) => joined.length > 2),
  };
}

/** The same name as far as spelling can hide it: equal words, or one name inside the other. */
export function soundsAlike(a: NameShape, b: NameShape): boolean {
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  const fewest = Math.min(a.words.length, b.words.length);
  if (shared === fewest && shared >= 2) return true;
  if (shared === 1 && a.words.length === 1 && b.words.length === 1) return true;
  return a.joined.some((joined) => b.joined.includes(joined));
}

/** Keys under which two names that sound alike always meet, so that nobody compares all with all. */
export function blockingKeys(shape: NameShape): string[] {
  const pairs = shape.words.flatMap((a, i) => shape.words.slice(i + 1).map((b) => `${a} ${b}`));
  const alone = shape.words.length === 1 ? shape.words.map((word) => `=${word}`) : [];
  return [...pairs, ...alone, ...shape.joined.map((joined) => `+${joined}`)];
}

function lettersOf(name: string): string {
  return toLatin(name)
    .replace(/\babd[\s-]*(?:[uae](?:l|([rsnzt])(?=[\s-]*\1)))?[\s-]*/g, 'abd')
    .replace(/\b[ae]l[\s-]+(?=\p{L})/gu, 'al');
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^[ae]l(?=[^aeiouy]\p{L}{2})/u, ''));
}

function skeleton(word: string): string {
  let sounds = word.replace(/(?<=.)[hH]$/u, '');
  for (const [pattern, sound] of SOUNDS) sounds = sounds.replace(pattern, sound);
  sounds = sounds
    .replace(/^[yji](?=[aeiou])/u, 'J')
    .replace(/^j/u, 'J')
    .replace(/t$/u, 'd');
  const first = /^[aeiouy]/u.test(sounds) ? 'a' : '';
  return (first + sounds.replace(/[aeiouyj]/gu, '')).replace(/(.)\1+/gu, '$1');
}
