import type { LeaveOutReason } from './fields';
import { fold } from './fold';
import type { IdentityKind } from './identity';

// Folded words. A word that ends in * also stands for every word that begins with it.
const NEVER: Readonly<Record<IdentityKind, string>> = {
  duf: 'duf|dufnr|dufnummer|duf*|utlendingsnummer|udinr|udinummer',
  'national-identity':
    'fodselsnummer|fodselsnr|pers nr|persnr|fodselnr|fodselnummer|fodsels og personnummer|fnr|f nr|personnummer|personnr|person nr|' +
    'person nummer|pnr|personnummer 11|11 siffer|dnummer|d nummer|dnr|d nr|hnummer|h nummer|fodsels nr|fodsels nummer|' +
    'fodselsnr*|fodselsnum*|fodselnum*|personnum*|personnr*|national id*|national identity*|id number|id nummer|idnummer|' +
    'id nr|idnr|personal number|personal id*|identity number|identity no|identitetsnummer|social security*|ssn|nin|cpr|' +
    'passnummer|passnr|pass nr|passport*',
};

const LEFT_OUT: ReadonlyArray<readonly [LeaveOutReason, string]> = [
  [
    'health',
    'helse*|sykdom*|sjukdom*|sykehistorie|diagnos*|medisin*|medikament*|allergi*|funksjonsned*|funksjonshem*|' +
      'funksjonsevne|lege|fastlege|psyk*|health*|medical*|medicin*|illness*|disease*|disabilit*|sykehus|gravid*|' +
      'graviditet|pregnan*|traume*|trauma*|rus|rusmid*|handikap*|handicap*|sykemeld*|sykmeld*|sjukmeld*|mental|' +
      'tilrettelegg*|skader|smerter|hiv|vaksin*|vaccin*|kosthold|diett',
  ],
  [
    'religion',
    'relig*|tro|trosretning*|trossamf*|livssyn*|kirke*|kyrkje*|moske*|menighet*|faith*|belief*|church*|mosque*|muslim*|' +
      'kristen*|kristn*|konfesjon*|ramadan|halal|denomination',
  ],
  [
    'ethnicity',
    'etnis*|klan|clan|ethnic*|tribe|stamme|folkegruppe|rase|race|politisk*|politics|political*|legning|seksuell*|orientation',
  ],
  [
    'asylum',
    'asyl*|flukt*|opphold*|oppholdsgrunnlag|vedtak*|asylum*|permit*|residence*|reason for flight|utsendelse|' +
      'oppholdskort|udi*|mottak',
  ],
  [
    'country',
    'land|opprinnelse*|opphavsland|nasjonalitet*|statsborger*|country*|nationalit*|fodeland|heimland|hjemland|citizenship',
  ],
  [
    'address',
    'adresse*|gateadresse|postnr|postnummer|poststed|poststad|address*|zip|street|postadresse|postal*|gate|veg|vei|bopel',
  ],
  ['certificate', 'politiattest*|vandelsattest*|police certificate*|police check*|attest*'],
  [
    'free-text',
    'kommentar*|merknad*|anmerkning*|merk|notat*|annet|anna|andre opplysninger|info|informasjon|comment*|note*|' +
      'remark*|diverse|beskrivelse|om deltakeren|om guiden|bakgrunn|historie|other|about|ymse|motivasjon|erfaring',
  ],
  ['row-number', 'nr|no|lopenr|lopenummer|rad|rad nr|radnr|id|number|'],
];

const matcherOf = (words: string): ((heading: string) => boolean) => {
  const exact = new Set(words.split('|').filter((word) => !word.endsWith('*')));
  const starts = words
    .split('|')
    .flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
  return (heading) => {
    if (exact.has(heading)) return true;
    const tails = heading.split(' ').map((_, i, all) => all.slice(i).join(' '));
    return (
      heading.split(' ').some((word) => word.length > 2 && exact.has(word)) ||
      tails.some((tail) => tail.length > 2 && exact.has(tail)) ||
      tails.some((tail) => starts.some((start) => tail.startsWith(start)))
    );
  };
};

const isDuf = matcherOf(NEVER.duf);
const isIdentity = matcherOf(NEVER['national-identity']);
const REASONS = LEFT_OUT.map(([reason, words]) => [reason, matcherOf(words)] as const);

/** Headings whose column is dropped while the file is read, whatever its cells hold. */
export function identityHeading(heading: string): IdentityKind | null {
  const folded = fold(heading);
  return isDuf(folded) ? 'duf' : isIdentity(folded) ? 'national-identity' : null;
}

/** Headings of columns that are left out unless the coordinator decides otherwise. */
export function reasonToLeaveOut(heading: string): LeaveOutReason | null {
  const folded = fold(heading);
  if (folded === '') return null;
  return REASONS.find(([, matches]) => matches(folded))?.[0] ?? null;
}
