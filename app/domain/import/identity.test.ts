import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsIdentityNumber, identityKindOf, withoutIdentityNumbers } from './identity';

const ELEVEN = /(?<![+\p{Nd}])(?!00)\p{Nd}{11,}/u;

describe('numbers of identity are found by their shape', () => {
  test.each([
    '240102 26583',
    '24010226583',
    '240102-26583',
    '240102 - 26583',
    '240102.26583',
    '240102 265 83',
    '24.01.02 26583',
    '24.01.2002 26583',
    '24012002 26583',
    '640102 26583', // D number
    '244102 26583', // H number
    '99999999999', // valid or not does not matter
    '٢٤٠١٠٢٢٦٥٨٣', // digits of another script
    '240102\u200b26583', // an invisible mark between
    '2401\u00ad0226583',
    '200812345601', // DUF
    '2008 123456 01',
    '2008 12345601',
    '2008 1234 5601',
    '2,40102E+10', // what Excel leaves of one
    '2.40102E+10',
    'f. 240102 26583, ringer selv',
    'Ring 91234567 240102 26583 i morgen',
  ])('%s is taken out', (text) => {
    const result = withoutIdentityNumbers(text);
    expect(result.removed).toBe(true);
    expect(result.text).not.toMatch(/26583|99999999999|5601|E\+10/);
  });

  test.each([
    '40531063',
    '004749963552',
    '+47 956 23 472',
    '+46701234567',
    '0046 70 123 45 67',
    '93 73 18 54',
    '93 73 18 54 12 34 56 78',
    '40531063/48670382',
    '24.1.2002',
    '2026-11-22 10:00',
    '01.02.2026 - 15.03.2026',
    'kurs 2019, 2020 og 2021',
    '',
  ])('%s stays', (text) => {
    expect(withoutIdentityNumbers(text)).toEqual({ text, removed: false });
  });

  test('a whole cell says which of the two it is', () => {
    expect(identityKindOf('240102 26583')).toBe('national-identity');
    expect(identityKindOf('200812345601')).toBe('duf');
    expect(identityKindOf('Kari 240102 26583')).toBeNull();
  });
});

describe('whatever a cell holds', () => {
  const digits = fc.stringMatching(/^[0-9]{11,12}$/).filter((text) => !text.startsWith('00'));
  const joint = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0');
  const around = fc.stringMatching(/^[a-zæøå ,.:;()]{0,12}$/);

  test('no number of eleven or twelve digits comes out', () => {
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        const { text, removed } = withoutIdentityNumbers(`${before} ${number}${after}`);
        expect(removed).toBe(true);
        expect(text).not.toMatch(ELEVEN);
      }),
    );
  });

  test('none written as six and five comes out, however they are joined', () => {
    const parts = fc.tuple(fc.stringMatching(/^[0-9]{6}$/), joint, fc.stringMatching(/^[0-9]{5}$/));
    fc.assert(
      fc.property(around, parts, around, (before, [six, gap, five], after) => {
        fc.pre(!`${six}${five}`.startsWith('00'));
        const { text } = withoutIdentityNumbers(`${before} ${six}${gap}${five} ${after}`);
        expect(text).not.toContain(`${six}${gap}${five}`);
        expect(holdsIdentityNumber(text)).toBe(false);
      }),
    );
  });

  test('taking out is done once and for all, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(holdsIdentityNumber(withoutIdentityNumbers(text).text)).toBe(false);
      }),
    );
  });
});
