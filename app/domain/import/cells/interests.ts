import { distance, fold } from '../fold';

// Codes of the interest list (domain.md C3), each with the words that people use for it.
const WORDS: Readonly<Record<string, string>> = {
  walking: 'gå tur|gå på tur|tur|turer|spasere|walk|walking|gåtur|turgåing|gå turer',
  skiing: 'ski|skitur|langrenn|slalåm|gå på ski|skiing',
  fishing: 'fiske|fisketur|fishing',
  football: 'fotball|fotball spille/se|football|soccer',
  training: 'trening|trene|styrketrening|gym|training|exercise|løping|jogging',
  swimming: 'svømming|svømme|bading|swimming|symjing',
  cycling: 'sykkel|sykling|sykle|cycling|bicycle',
  outdoors: 'friluft|friluft/bål|friluftsliv|bål|outdoors|natur|fjellturer|fjelltur',
  berries: 'bær og sopp|bær|sopp|berries|berry picking|bærplukking',
  cooking: 'matlaging|lage mat|mat|baking|cooking|bake',
  cafe: 'kafé|kafe|cafe|gå på kafé|kaffe|coffee',
  needlework:
    'strikking|strikke|søm|sy|håndarbeid|strikking/søm/håndarbeid|knitting|sewing|crafts|hekling|handarbeid',
  woodwork: 'snekring|snekring/reparere|snekre|reparere|woodwork|repairs|oppussing',
  cars: 'bil/mekking|bil|mekking|mekke|biler|cars|car|bil og mekking|motor',
  music: 'musikk|musikk/sang|sang|synge|music|singing|kor|spille musikk',
  dancing: 'dans|danse|dance|dancing',
  film: 'film|film/kino|kino|filmer|cinema|movies|serier',
  books: 'bøker|bøker/bibliotek|bibliotek|lesing|lese|books|reading|litteratur',
  games: 'spill|spill/sjakk|sjakk|brettspill|games|chess|board games|kortspill',
  computers: 'gaming|gaming/data|data|dataspill|computer|video games|it',
  photo: 'foto|foto/kunst|kunst|fotografering|photo|art|photography|male|maling|tegning',
  garden: 'hage|hage/planter|planter|hagearbeid|garden|gardening|plants',
  children: 'barn og familie|barn|familie|barn/familie|children and family|children|family',
  news: 'nyheter|nyheter/samfunn|samfunn|news|society|politikk|samfunnsliv',
  languages: 'språk|språkkafé|lære norsk|norsk|language|languages|språktrening',
  career: 'jobb|jobb og karriere|karriere|arbeid|jobb/cv|job|career|work',
  volunteering: 'frivillighet|frivillighet/dugnad|dugnad|frivillig arbeid|volunteering',
};

const CODE_OF = new Map<string, string>();
// Labels that hold a separator are taken out of the cell before it is split.
const WHOLE: Array<readonly [RegExp, string]> = [];
for (const code of Object.keys(WORDS)) {
  for (const word of (WORDS[code] ?? '').split('|')) {
    CODE_OF.set(fold(word), code);
    if (/[/,;]| og | and /.test(word)) {
      const pattern = word
        .split(/\s*\/\s*/)
        .map((part) => part.replace(/ /g, '\\s+'))
        .join('\\s*/\\s*');
      WHOLE.push([new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'giu'), code]);
    }
  }
}
WHOLE.sort((a, b) => b[0].source.length - a[0].source.length);

export const INTEREST_CODES: readonly string[] = Object.keys(WORDS);

/** Interests of a cell in their order; `bil/mekking` is one although a slash divides others. */
export function parseInterests(cell: string): { codes: string[]; unknown: string[] } {
  const marks: string[] = [];
  let text = cell;
  for (const [pattern, code] of WHOLE) {
    text = text.replace(pattern, () => `;⟦${marks.push(code) - 1}⟧;`);
  }
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[/,;+&|\n•]| og | and /)) {
    const word = part.trim();
    const mark = /^⟦(\d+)⟧$/.exec(word);
    const code = mark ? (marks[Number(mark[1])] ?? null) : interestCode(word);
    if (code !== null && !codes.includes(code)) codes.push(code);
    if (code === null && fold(word) !== '') unknown.push(word);
  }
  return { codes, unknown };
}

function interestCode(word: string): string | null {
  const text = fold(word);
  const direct = CODE_OF.get(text);
  if (direct !== undefined || text.length < 5) return direct ?? null;
  const near = [...CODE_OF].filter(([known]) => known.length >= 5 && distance(known, text, 1) <= 1);
  const found = new Set(near.map(([, code]) => code));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
