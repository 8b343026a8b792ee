import type { ImportField } from './fields';
import { fold } from './fold';

// Folded headings (see fold.ts) as coordinators write them, in Bokmål, Nynorsk and English.
const WRITTEN: Readonly<Record<ImportField, string>> = {
  fullName:
    'navn|namn|name|full name|fullt navn|fullt namn|etternavn fornavn|fornavn etternavn|fornavn og etternavn|' +
    'etternavn og fornavn|for og etternavn|etternamn fornamn|fornamn etternamn|deltaker|deltakar|deltakernavn|' +
    'guide|guidens navn|navn pa guide|navn pa deltaker|person|frivillig|participant|volunteer|last name first name',
  firstName: 'fornavn|fornamn|first name|firstname|given name|given names|for navn|forename',
  lastName:
    'etternavn|etternamn|slektsnavn|last name|lastname|surname|family name|familienavn|etter navn',
  sex: 'kjonn|k m|m k|sex|gender|mann kvinne|kvinne mann|m f|f m|kjoenn',
  birthYear:
    'fodselsar|fodselar|fodt|fodd|fodt ar|fodselsdato|fodseldato|fodselsdag|fodeselsdato|fodselsdag og ar|f dato|' +
    'fdato|fodedato|fodear|fodeselsar|year of birth|birth year|birthyear|born|date of birth|dob|birth date|' +
    'birthdate|birthday|bursdag|alder|age',
  phone:
    'mobil|mobilnr|mobilnummer|mobiltelefon|telefon|telefonnr|telefonnummer|tlf|tlfnr|tlf nr|tlf nummer|tlf mobil|' +
    'mobil tlf|mob|mob nr|kontakttelefon|telefon mobil|phone|phone number|mobile|mobile phone|mobile number|cell|' +
    'telephone|tel|tel nr|nummer',
  email:
    'epost|e post|epostadresse|e postadresse|e post adresse|mail|mailadresse|email|e mail|email address|e mail address',
  district:
    'bosted|bydel|bustad|omrade|strok|distrikt|district|area|sted|stad|bor|bor i|bor pa|bu i|krets|grend|neighbourhood|' +
    'neighborhood|part of town|lives in',
  contactLanguage:
    'morsmal|kontaktsprak|forstesprak|forste sprak|mother tongue|native language|first language|contact language',
  languages:
    'sprak|snakker|snakkar|sprakkunnskaper|sprakkunnskap|andre sprak|language|languages|other languages|speaks|' +
    'spoken languages|kan sprak',
  norwegianLevel:
    'norsk|norsk niva|norskniva|niva norsk|norskkunnskaper|norskferdigheter|norwegian|norwegian level|' +
    'level of norwegian|sprakniva|niva',
  interests:
    'interesser|interesse|interests|interest|hobby|hobbyer|hobbyar|hobbies|fritid|fritidsinteresser|liker|' +
    'liker a gjore|aktiviteter|activities',
  household:
    'husstand|hushald|hushold|husholdning|familie|family|household|sivilstand|sivilstatus|sivil status|' +
    'familiesituasjon|antall i familien|familie situasjon|enslig par familie|marital status|family situation|enhet',
  wish:
    'onske|onsker|onskje|ynske|ynskje|ynskjer|onsker guide|onske om guide|onske guide|ynskjer guide|onsker seg|' +
    'onske om deltaker|onsker deltaker|wish|wishes|wants guide|guide wish|preference|preferences|preferanse|preferanser',
  registeredOn:
    'henvist|henvist dato|dato henvist|henvisningsdato|henvisning|tilvist|vist til|registrert|registrert dato|' +
    'dato registrert|registreringsdato|dato|innmeldt|innmeldt dato|pameldt|pamelding|meldt|meldt inn|soknadsdato|' +
    'sokt|ventet siden|venter siden|venta sidan|ventar sidan|pa venteliste siden|venteliste|referred|referred on|' +
    'referral date|registered|registered on|registration date|date|waiting since|signed up|sign up date',
  status: 'status|tilstand|stage|state|guidestatus|status guide',
  occupation:
    'yrke|arbeid|yrkesstatus|stilling|beskjeftigelse|occupation|work|job|jobb|profession|arbeidssituasjon|jobb studie|' +
    'student jobb',
  interpreter:
    'tolk|tolkebehov|trenger tolk|treng tolk|behov for tolk|interpreter|needs interpreter',
};

const FIELD_OF = new Map<string, ImportField>();
for (const field of Object.keys(WRITTEN) as ImportField[]) {
  for (const heading of WRITTEN[field].split('|')) FIELD_OF.set(heading, field);
}

/** The field that a heading names, whole or by one of its parts: `Mobil (privat)`, `Navn *`. */
export function fieldOfHeading(heading: string): ImportField | null {
  const whole = fold(heading);
  const direct = FIELD_OF.get(whole);
  if (direct !== undefined) return direct;
  const plain = fold(heading.replace(/\([^)]*\)/g, ' ').replace(/[:*?]+/g, ' '));
  const withoutNumber = plain.replace(/ \d+$/, '');
  const found = FIELD_OF.get(plain) ?? FIELD_OF.get(withoutNumber);
  if (found !== undefined) return found;
  for (const part of heading.split(/[/,&+–]| og | eller | or | and /i)) {
    const field = FIELD_OF.get(fold(part));
    if (field !== undefined) return field;
  }
  return null;
}

/** `Etternavn, fornavn` says the order that cells without a comma are written in. */
export function nameOrderOf(heading: string): 'last-first' | 'first-last' {
  return /^(etternavn|etternamn|slektsnavn|surname|last name)\b.*(fornavn|fornamn|first|given)/.test(
    fold(heading),
  )
    ? 'last-first'
    : 'first-last';
}
