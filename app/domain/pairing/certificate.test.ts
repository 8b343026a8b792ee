import { describe, expect, it } from 'vitest';
import {
  type CertificateDocument,
  canonicalText,
  certifiedLanguages,
  certifiedPeriod,
  verificationCode,
} from './certificate';

const facts = {
  startedOn: '2026-02-02',
  lastMeetingOn: '2026-11-15',
  endedOn: '2026-11-20',
  heldMinutes: [120, 90, 45],
  today: '2026-11-22',
};

describe('what a certificate says', () => {
  it('covers the days from the start to the last meeting', () => {
    expect(certifiedPeriod(facts)).toEqual({
      fromOn: '2026-02-02',
      untilOn: '2026-11-15',
      hours: 4,
      meetings: 3,
    });
  });

  it('ends with the pairing where no last meeting is known, and today where it has not ended', () => {
    const open = { ...facts, lastMeetingOn: null };
    expect(certifiedPeriod(open)?.untilOn).toBe('2026-11-20');
    expect(certifiedPeriod({ ...open, endedOn: null })?.untilOn).toBe('2026-11-22');
  });

  it('does not promise an hour that was not whole', () => {
    expect(certifiedPeriod({ ...facts, heldMinutes: [59] })?.hours).toBe(0);
    expect(certifiedPeriod({ ...facts, heldMinutes: [60] })?.hours).toBe(1);
  });

  it('is not given for a pairing that never began', () => {
    expect(certifiedPeriod({ ...facts, startedOn: null })).toBeNull();
  });

  it('is never shorter than a day', () => {
    expect(certifiedPeriod({ ...facts, lastMeetingOn: '2026-01-01' })?.untilOn).toBe('2026-02-02');
  });

  it('names Norwegian first and each language once', () => {
    expect(certifiedLanguages(['ar', 'nb', 'ar', 'en'])).toEqual(['nb', 'ar', 'en']);
    expect(certifiedLanguages([])).toEqual(['nb']);
  });
});

describe('the code on a certificate', () => {
  const document: CertificateDocument = {
    form: 1,
    kind: 'certificate',
    side: 'guide',
    language: 'nb',
    name: 'Åse Øvergård',
    fromOn: '2026-02-02',
    untilOn: '2026-11-15',
    hours: 70,
    meetings: 36,
    languages: ['nb'],
    words: '',
    branchName: 'Tromsø Røde Kors',
    municipality: 'Tromsø',
    branchPhone: '',
    branchEmail: '',
    signerName: 'Koordinator',
    issuedOn: '2026-11-22',
  };

  it('does not depend on the order in which a database gives the fields back', () => {
    const { name, ...rest } = document;
    expect(canonicalText({ name, ...rest })).toBe(canonicalText(document));
    expect(canonicalText({ ...document, hours: 71 })).not.toBe(canonicalText(document));
  });

  it('can be read out in three groups', () => {
    expect(verificationCode('0a1b2c3d4e5f6071'.repeat(4))).toBe('0A1B-2C3D-4E5F');
  });
});
