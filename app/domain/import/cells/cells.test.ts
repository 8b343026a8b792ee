import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isBirthYear, parseBirthYear } from './birth-year';
import { parseDay } from './day';
import { parseDistrict } from './district';
import { parseGuideHousehold, parseHousehold } from './household';
import { parseInterests } from './interests';
import { languageCode, parseLanguages } from './languages';
import { parseNorwegian, parseOccupation, parseSex } from './short-answers';
import { parseStatus } from './status';
import { parseWish } from './wish';

const today = Temporal.PlainDate.from('2026-11-22');

describe('days', () => {
  test.each([
    ['2.5.2026', '2026-05-02'],
    ['02.05.26', '2026-05-02'],
    ['2/5-26', '2026-05-02'],
    ['2-5-2026', '2026-05-02'],
    ['2026-05-02', '2026-05-02'],
    ['2026-05-02T00:00:00Z', '2026-05-02'],
    ['2. mai 2026', '2026-05-02'],
    ['12 mars 25', '2025-03-12'],
    ['7 October 2026', '2026-10-07'],
    ['46144', '2026-05-02'],
    ['31.2.2026', null],
    ['5.13.2026', null],
    ['i fjor', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text, today)?.toString() ?? null).toBe(day);
  });

  test('every day of sixty years is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 22_000 }), (days) => {
        const day = Temporal.PlainDate.from('1966-01-01').add({ days });
        const { year, month } = day;
        for (const text of [`${day.day}.${month}.${year}`, day.toString()]) {
          expect(parseDay(text, today)?.toString()).toBe(day.toString());
        }
      }),
    );
  });
});

describe('years of birth', () => {
  test.each([
    ['1986', 1986],
    ['24.1.2002', 2002],
    ['18.11.60', 1960],
    ['28.11.04', 2004],
    ['07.08.07', 2007],
    ['240102', 2002],
    ['24012002', 2002],
    ['84', 1984],
    ['24100', 1965],
    ['f. 1977', 1977],
    ['ukjent', null],
  ])('%s is %s', (text, year) => {
    expect(parseBirthYear(text, today)).toBe(year);
  });

  test('an age counts back from this year where the heading asks for an age', () => {
    expect(parseBirthYear('34', today, true)).toBe(1992);
    expect(parseBirthYear('34 år', today, true)).toBe(1992);
  });

  test('sixteen is old enough, fifteen is not; a hundred and ten is the end', () => {
    expect([2010, 2011, 1916, 1915].map((year) => isBirthYear(year, today))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('lists', () => {
  test.each([
    ['språk/fotball/bøker/spill', ['languages', 'football', 'books', 'games']],
    ['barn og familie/gå tur/bil/mekking', ['children', 'walking', 'cars']],
    [
      'fotball; bil/mekking; barn og familie; matlaging',
      ['football', 'cars', 'children', 'cooking'],
    ],
    ['Bil / Mekking, ski og hage', ['cars', 'skiing', 'garden']],
    ['svømmig', ['swimming']],
    ['', []],
  ])('interests of "%s"', (text, codes) => {
    expect(parseInterests(text).codes).toEqual(codes);
  });

  test('a word that the list does not have is named, not guessed', () => {
    expect(parseInterests('ski, akvariefisk')).toEqual({
      codes: ['skiing'],
      unknown: ['akvariefisk'],
    });
  });

  test.each([
    ['russisk/spansk', ['ru', 'es']],
    ['Arabisk, litt engelsk', ['ar', 'en']],
    ['українська', ['uk']],
    ['tigrinja og amharisk', ['ti', 'am']],
    ['nordsamisk/tysk', ['se', 'de']],
    ['kurmanji', ['ku']],
    ['dari', ['prs']],
    ['Pashto; farsi', ['ps', 'fa']],
    ['العربية', ['ar']],
  ])('languages of "%s"', (text, codes) => {
    expect(parseLanguages(text)).toEqual({ codes, unknown: [] });
  });

  test('one typing mistake is forgiven in a long name, none in a short one', () => {
    expect(languageCode('ukrainnsk')).toBe('uk');
    expect(languageCode('tamul')).toBeNull();
  });
});

describe('short answers', () => {
  test.each([
    ['K', 'woman'],
    ['kvinne', 'woman'],
    ['M', 'man'],
    ['Mann', 'man'],
    ['annet', 'other'],
    ['ukjent', 'undisclosed'],
    ['hund', null],
  ])('sex %s', (text, sex) => expect(parseSex(text)).toBe(sex));

  test.each([
    ['A2', 'A2', false],
    ['b2', 'B2+', false],
    ['C1', 'B2+', false],
    ['ingen', 'none', false],
    ['litt', 'A1', true],
    ['Norsk nivå A1', 'A1', false],
  ])('Norwegian %s', (text, level, isGuess) => {
    expect(parseNorwegian(text)).toEqual({ level, isGuess });
  });

  test('an occupation is found among other words, a trade is work', () => {
    expect(parseOccupation('enslig, student')).toBe('student');
    expect(parseOccupation('pensjonist')).toBe('retired');
    expect(parseOccupation('sykepleier', true)).toBe('working');
    expect(parseOccupation('gift')).toBeNull();
  });

  test('a guide who is ready in the sheet still confirms the checklist here', () => {
    expect(parseStatus('Godkjent')).toBe('onboarding');
    expect(parseStatus('pause til mai')).toBe('resting');
    expect(parseStatus('sluttet')).toBe('ended');
    expect(parseStatus('søkt')).toBe('applied');
    expect(parseStatus('??')).toBeNull();
  });
});

describe('households', () => {
  test.each([
    ['enslig', 'single', 1, 0, false],
    ['par', 'couple', 2, 0, false],
    ['gift', 'couple', 2, 0, false],
    ['familie, 3 barn', 'family', 2, 3, false],
    ['familie tre barn', 'family', 2, 3, false],
    ['familie 5 pers', 'family', 2, 3, true],
    ['familie', 'family', 2, 0, true],
    ['alene med 2 barn', 'single-parent', 1, 2, false],
    ['enslig mor, 1 barn', 'single-parent', 1, 1, false],
    ['enslig forsørger', 'single-parent', 1, 1, true],
    ['gift, 2 barn (4 og 7)', 'family', 2, 2, false],
    ['1', 'single', 1, 0, false],
    ['4 personer', 'family', 2, 2, true],
  ])('%s', (text, unit, adults, children, isGuess) => {
    expect(parseHousehold(text)).toMatchObject({ unit, adults, children, isGuess });
  });

  test('ages in brackets are children, other words are no household', () => {
    expect(parseHousehold('gift, 2 barn (4 og 7)')?.childAges).toEqual([4, 7]);
    expect(parseHousehold('har hund')).toBeNull();
    expect(parseHousehold('familie 400 pers')).toBeNull();
  });
});

test('how a guide lives does not say that several volunteer', () => {
  expect(parseGuideHousehold('gift, 2 barn (4 og 7)')).toMatchObject({
    unit: 'single',
    childAges: [4, 7],
  });
  expect(parseGuideHousehold('par')).toMatchObject({ unit: 'couple', isGuess: true });
  expect(parseGuideHousehold('pensjonist')).toBeNull();
});

describe('wishes', () => {
  test.each([
    ['må være kvinne', 'must-woman', 'any', false],
    ['bare kvinner', 'must-woman', 'any', false],
    ['kvinne', 'prefer-woman', 'any', true],
    ['helst mann', 'prefer-man', 'any', false],
    ['samme kjønn', 'prefer-same', 'any', true],
    ['må ha samme kjønn', 'must-same', 'any', false],
    ['likegyldig', 'any', 'any', false],
    ['eldre enn meg', 'any', 'older', false],
    ['helst kvinne, eldre', 'prefer-woman', 'older', false],
    ['familie', 'family', 'any', false],
  ])('%s', (text, sex, age, isGuess) => {
    expect(parseWish(text)).toEqual({ sex, age, isGuess });
  });

  test('what says "not" is left to the coordinator', () => {
    expect(parseWish('ikke mann')).toBeNull();
  });
});

describe('districts', () => {
  const list = [
    { code: 'centre', names: ['Sentrum'] },
    { code: 'kvaloya', names: ['Kvaløya ellers'] },
    { code: 'kvaloysletta', names: ['Kvaløysletta'] },
    { code: 'south', names: ['Tromsøya sør'] },
    { code: 'north', names: ['Tromsøya nord'] },
  ];
  test.each([
    ['sentrum', 'centre'],
    ['Kvaløya', 'kvaloya'],
    ['Kvaløysleta', 'kvaloysletta'],
    ['TROMSØYA SØR', 'south'],
    ['Tromsøya', null], // two could be meant
    ['Oslo', null],
    ['', null],
  ])('%s', (text, code) => expect(parseDistrict(text, list)).toBe(code));
});

test('no cell makes any of them throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      parseDay(text, today);
      parseBirthYear(text, today);
      parseInterests(text);
      parseLanguages(text);
      parseNorwegian(text);
      parseOccupation(text, true);
      parseHousehold(text);
      parseWish(text);
      parseStatus(text);
      parseDistrict(text, [{ code: 'a', names: ['Sentrum'] }]);
    }),
  );
});
