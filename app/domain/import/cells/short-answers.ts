import { fold } from '../fold';

export type ImportedSex = 'woman' | 'man' | 'other' | 'undisclosed';

const words = <T extends string>(table: Record<T, string>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(table) as T[]).flatMap((code) => table[code].split('|').map((w) => [w, code])),
  );

const SEX = words<ImportedSex>({
  woman: 'k|kv|kvinne|kvinner|kvinna|f|w|female|woman|dame|jente|kona',
  man: 'm|mann|menn|male|man|gutt|herre',
  other: 'annet|anna|a|other|ikke binaer|ikkje binaer|non binary|x',
  undisclosed: 'vil ikke oppgi|ikke oppgitt|vil ikkje oppgi|ukjent|undisclosed|unknown|uoppgitt',
});

/** Null for a word that names no sex; the caller decides what an empty cell means. */
export function parseSex(cell: string): ImportedSex | null {
  return SEX.get(fold(cell)) ?? null;
}

export type ImportedNorwegian = 'none' | 'A1' | 'A2' | 'B1' | 'B2+';

const NORWEGIAN = words<ImportedNorwegian>({
  none: 'ingen|ingenting|ikke|ikke noe|null|nei|none|no|nothing|0|a0|pre a1|nybegynner|nybyrjar|begynner|beginner|ikkje|ingen norsk',
  A1: 'a1|litt|lite|noe|noko|a little|little|some|basic|spor 1|enkel',
  A2: 'a2|middels|ok|grunnleggende|a1 a2|elementary|greit',
  B1: 'b1|bra|god|godt|ganske god|ganske bra|good|intermediate|a2 b1|brukbar',
  'B2+':
    'b2|b2+|c1|c2|b1 b2|flytende|flytande|fluent|svaert god|svaert bra|veldig bra|very good|morsmal|advanced|native|meget god',
});

/** The CEFR level of a cell, `B2+` for everything from B2; words like "litt" are a guess. */
export function parseNorwegian(
  cell: string,
): { level: ImportedNorwegian; isGuess: boolean } | null {
  const text = fold(cell).replace(/^(?:norsk|niva|nivaa|level|ca)\s+/, '');
  const cefr = /\b([abc])\s?([012])\b/.exec(text);
  const level = NORWEGIAN.get(text) ?? (cefr ? NORWEGIAN.get(`${cefr[1]}${cefr[2]}`) : undefined);
  return level === undefined ? null : { level, isGuess: cefr === null && level !== 'none' };
}

export type ImportedInterpreter = 'no' | 'first-meeting' | 'always';

const INTERPRETER = words<ImportedInterpreter>({
  no: 'nei|n|no|ikke|ikkje|ingen|trenger ikke|treng ikkje|trenger ikke tolk|uten|false|0',
  'first-meeting':
    'forste mote|forste gang|forste motet|first meeting|first time|i starten|ved behov|av og til|sometimes',
  always: 'ja|j|yes|y|x|trenger|treng|trenger tolk|alltid|always|true|1|ma ha',
});

export function parseInterpreter(cell: string): ImportedInterpreter | null {
  return INTERPRETER.get(fold(cell)) ?? null;
}

export type ImportedOccupation =
  | 'student'
  | 'working'
  | 'retired'
  | 'home'
  | 'job-seeker'
  | 'other';

const OCCUPATION = words<ImportedOccupation>({
  student: 'student|studerer|elev|skole|laerling|studying|i utdanning',
  working:
    'i arbeid|arbeid|jobber|jobb|ansatt|working|employed|fast jobb|deltid|heltid|yrkesaktiv|selvstendig',
  retired: 'pensjonist|pensjonert|afp|retired|alderspensjonist',
  home: 'hjemme|heime|hjemmevaerende|at home|permisjon|ufor|ufore|ufoer',
  'job-seeker':
    'arbeidssoker|arbeidssokar|arbeidsledig|jobbsoker|arbeidsloys|job seeker|unemployed',
  other: 'annet|anna|other',
});

/** A status word, alone or inside a longer cell ("enslig, student"); any other job is work. */
export function parseOccupation(cell: string, anyWordIsWork = false): ImportedOccupation | null {
  const whole = OCCUPATION.get(fold(cell));
  if (whole !== undefined) return whole;
  for (const part of cell.split(/[,;/()]| og | and /)) {
    const found = OCCUPATION.get(fold(part));
    if (found !== undefined && found !== 'other') return found;
  }
  return anyWordIsWork && /\p{L}{3}/u.test(cell) ? 'working' : null;
}
