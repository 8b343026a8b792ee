import { distance, fold } from '../fold';

// BCP 47 code, then names in Bokmål, Nynorsk, English and the language itself.
const NAMES = `
nb norsk bokmål bokmaal norwegian no nynorsk
en engelsk english eng
uk ukrainsk ukrainian українська ukrainska
ru russisk russian русский
ar arabisk arabic العربية عربي arabiska
ti tigrinja tigrinya tigrigna ትግርኛ tigrinnja
am amharisk amharic አማርኛ
prs dari دری afghansk
fa farsi persisk persian فارسی
ps pashto pasjto pasto pushto پښتو
sw swahili kiswahili suahili
so somali somalisk soomaali af-soomaali
ku kurmanji kmr kurmandji kurmancî kurdisk kurdish nordkurdisk
ckb sorani سۆرانی sentralkurdisk
tr tyrkisk turkish türkçe
fr fransk french français
es spansk spanish español
de tysk german deutsch
it italiensk italian italiano
pt portugisisk portuguese português
pl polsk polish polski
se nordsamisk samisk davvisámegiella northern-sami sami
smj lulesamisk lule-sami
sma sørsamisk south-sami
fi finsk finnish suomi
sv svensk swedish svenska
da dansk danish dansk
nl nederlandsk dutch nederlands
my burmesisk burmese မြန်မာ
th thai thailandsk ไทย
vi vietnamesisk vietnamese tiếng-việt
zh kinesisk chinese mandarin 中文
ur urdu اردو
hi hindi हिन्दी
ta tamil tamilsk தமிழ்
ne nepali nepalsk
rw kinyarwanda
rn kirundi rundi
ln lingala
om oromo afaan-oromoo oromifa
aa afar
byn bilen blin
sq albansk albanian shqip
bs bosnisk bosnian bosanski
hr kroatisk croatian hrvatski
sr serbisk serbian srpski
ro rumensk romanian română
bg bulgarsk bulgarian български
el gresk greek ελληνικά
ka georgisk georgian ქართული
hy armensk armenian հայերեն
az aserbajdsjansk azerbaijani azərbaycanca
uz usbekisk uzbek oʻzbekcha
ug uigurisk uyghur
be hviterussisk belarusisk belarusian беларуская
lt litauisk lithuanian lietuvių
lv latvisk latvian latviešu
et estisk estonian eesti
hu ungarsk hungarian magyar
tl tagalog filippinsk filipino
id indonesisk indonesian
ja japansk japanese 日本語
ko koreansk korean 한국어
bn bengali bangla
pa punjabi panjabi
sgn-NO norsk-tegnspråk tegnspråk
`;

const CODE_OF = new Map<string, string>();
for (const line of NAMES.trim().split('\n')) {
  const [code = '', ...names] = line.split(' ');
  CODE_OF.set(fold(code), code);
  for (const name of names) CODE_OF.set(fold(name), code);
}
// Codes of two letters that are Norwegian words would be found in ordinary text.
for (const word of ['so', 'se', 'am', 'my', 'om', 'id', 'et', 'it', 'de', 'no', 'ta', 'hi', 'be']) {
  CODE_OF.delete(word);
}
CODE_OF.set('no', 'nb');

/** Code of one language name in any of the spellings above, with room for one typing mistake. */
export function languageCode(name: string): string | null {
  const text = fold(name);
  const direct = CODE_OF.get(text) ?? CODE_OF.get(text.replace(/ (?:sprak|language)$/, ''));
  if (direct !== undefined) return direct;
  if (text.length < 6) return null;
  const near = [...CODE_OF].filter(([known]) => known.length >= 6 && distance(known, text, 1) <= 1);
  const codes = new Set(near.map(([, code]) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** A list as people write it (`russisk/spansk`, `arabisk, litt engelsk`), each once, in order. */
export function parseLanguages(cell: string): { codes: string[]; unknown: string[] } {
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of cell.split(/[/,;+&|\n]| og | and /)) {
    const name = part
      .replace(/\([^)]*\)/g, '')
      .replace(/^\s*(?:litt|noe|noko|god|godt|flytende|snakker|some|a little|fluent)\s+/i, '')
      .trim();
    if (name === '') continue;
    const code = languageCode(name);
    if (code === null) unknown.push(name);
    else if (!codes.includes(code)) codes.push(code);
  }
  return { codes, unknown };
}
