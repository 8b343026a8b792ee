import type { PairSide } from './story';

/** What is written for somebody at the end: that they took part, or a letter that recommends them. */
export const CERTIFICATE_KINDS = ['certificate', 'reference'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** Bokmål has a line in English below; English stands alone. */
export const CERTIFICATE_LANGUAGES = ['nb', 'en'] as const;
export type CertificateLanguage = (typeof CERTIFICATE_LANGUAGES)[number];

export const LONGEST_CERTIFICATE_NAME = 80;
/** Of the letter's own words, so that it stays on one page. */
export const LONGEST_CERTIFICATE_WORDS = 600;
const MOST_LANGUAGES = 6;

/**
 * A certificate as it was issued, frozen: later changes of names, hours or branch do not touch it.
 * It says nothing of the other side, and no word of what brought anybody here.
 */
export interface CertificateDocument {
  readonly form: 1;
  readonly kind: CertificateKind;
  readonly side: PairSide;
  readonly language: CertificateLanguage;
  /** As the person wants it written, in any script. */
  readonly name: string;
  /** ISO days, both included. */
  readonly fromOn: string;
  readonly untilOn: string;
  /** Of all meetings that were held, whole hours rounded down; 0 is left out on paper. */
  readonly hours: number;
  readonly meetings: number;
  /** Spoken together, as BCP 47 codes. */
  readonly languages: readonly string[];
  /** The coordinator's own words in a letter; empty elsewhere. */
  readonly words: string;
  readonly branchName: string;
  readonly municipality: string;
  readonly branchPhone: string;
  readonly branchEmail: string;
  readonly signerName: string;
  readonly issuedOn: string;
}

export interface CertificateFacts {
  readonly startedOn: string | null;
  readonly lastMeetingOn: string | null;
  readonly endedOn: string | null;
  /** Settled lengths in minutes of the meetings that were held. */
  readonly heldMinutes: readonly number[];
  readonly today: string;
}

/**
 * Period and hours of a pairing, or null where it never began: there is nothing to certify. The
 * period ends with the last meeting, else with the pairing, else today.
 */
export function certifiedPeriod(
  facts: CertificateFacts,
): Pick<CertificateDocument, 'fromOn' | 'untilOn' | 'hours' | 'meetings'> | null {
  if (facts.startedOn === null) return null;
  const last = facts.lastMeetingOn ?? facts.endedOn ?? facts.today;
  const minutes = facts.heldMinutes.reduce((sum, one) => sum + one, 0);
  return {
    fromOn: facts.startedOn,
    // A pairing that ended on the day it began, or was dated wrongly, is one day long.
    untilOn: last < facts.startedOn ? facts.startedOn : last,
    hours: Math.floor(minutes / 60),
    meetings: facts.heldMinutes.length,
  };
}

/** Each language once, Norwegian first, at most six. */
export function certifiedLanguages(codes: readonly string[]): string[] {
  const others = codes.filter((code) => code !== 'nb');
  return [...new Set(['nb', ...others])].slice(0, MOST_LANGUAGES);
}

/** The document in one exact text, keys in order, for its SHA-256. */
export function canonicalText(document: CertificateDocument): string {
  const sorted = Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}

/** What is printed to compare with the branch's own record: twelve signs of the hash in three groups. */
export function verificationCode(documentHash: string): string {
  const signs = documentHash.slice(0, 12).toUpperCase();
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)].join('-');
}
