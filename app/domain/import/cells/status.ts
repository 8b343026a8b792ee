import { fold } from '../fold';

export type ImportedStatus = 'interested' | 'applied' | 'interviewed' | 'onboarding' | 'resting';

const WORDS: ReadonlyArray<readonly [ImportedStatus | 'ended', RegExp]> = [
  [
    'ended',
    /\b(?:sluttet|slutta|avsluttet|avslutta|ferdig|trukket|avslag|ended|withdrawn|declined|left|utmeldt)\b/,
  ],
  ['resting', /\b(?:pause|hviler|kviler|permisjon|resting|paused|venter med)\b/],
  [
    'onboarding',
    /\b(?:godkjent|klar|ledig|aktiv|active|available|approved|ready|koblet|kobla|matched|guide|under opplaering|opplaering|onboarding)\b/,
  ],
  [
    'interviewed',
    /\b(?:intervjuet|intervjua|interviewed|samtale holdt|hatt samtale|hatt intervju)\b/,
  ],
  ['applied', /\b(?:sokt|soker|sokjar|soknad|pameldt|applied|ny|nye|new|registrert)\b/],
  ['interested', /\b(?:interessert|interested|kanskje|tenker|maybe)\b/],
];

/**
 * Where a guide of the sheet stands. A guide whom the sheet calls ready or active comes in as
 * "onboarding": the declaration and the other steps are confirmed here, never assumed.
 */
export function parseStatus(cell: string): ImportedStatus | 'ended' | null {
  const text = fold(cell);
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
