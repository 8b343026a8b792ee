import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '~/i18n/catalogues';
import { gapsOf, keysUsedIn, mentionsIn, pluralOf, textsOf, withoutPlural } from './catalogues';
import { filesUnder } from './source-files';

const LANGUAGES = ['nb', 'en'] as const;
const texts = { nb: textsOf('nb'), en: textsOf('en') };
const code = filesUnder('app').filter((file) => !file.isTest);

/** Keys that the code puts together in a way that can't be read off it. Every entry says how. */
const PUT_TOGETHER: { readonly start: string; readonly how: string }[] = [];

const baseKeys = (language: (typeof LANGUAGES)[number]) =>
  [...new Set([...texts[language].keys()].map(withoutPlural))].sort();

describe('every language says everything', () => {
  test('Bokmål and English have the same keys', () => {
    expect(baseKeys('en')).toEqual(baseKeys('nb'));
  });

  test.each(LANGUAGES)('every area of %s is among those that pages are given', (language) => {
    const files = readdirSync(`app/i18n/catalogues/${language}`).map((name) =>
      name.replace(/\.json$/, ''),
    );
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual(files.sort());
  });

  test.each(LANGUAGES)('no text is empty in %s', (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(LANGUAGES)('a counted text has every plural form that %s has', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts[language].keys()].filter(pluralOf).map(withoutPlural);
    const missing = [...new Set(counted)].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((whole) => !texts[language].has(whole)),
    );
    expect(missing).toEqual([]);
  });

  test('a text has the same gaps to fill in both languages', () => {
    const gaps = (language: (typeof LANGUAGES)[number]) => {
      const byKey = new Map<string, Set<string>>();
      for (const [key, text] of texts[language]) {
        const known = byKey.get(withoutPlural(key)) ?? new Set<string>();
        for (const gap of gapsOf(text)) known.add(gap);
        byKey.set(withoutPlural(key), known);
      }
      return Object.fromEntries([...byKey].map(([key, names]) => [key, [...names].sort()]));
    };
    expect(gaps('en')).toEqual(gaps('nb'));
  });
});

describe('code and catalogues agree', () => {
  const uses = code.flatMap(keysUsedIn);
  const known = new Set(baseKeys('nb'));

  test('every key that the code asks for exists', () => {
    const missing = uses
      .filter(({ candidates }) => !candidates.some((key) => known.has(withoutPlural(key))))
      .map(({ place, candidates }) => `${place} ${candidates.join(' or ')}`);
    expect(missing).toEqual([]);
  });

  test('what is asked for with a count has plural forms', () => {
    const single = uses
      .filter(({ isCounted, candidates }) => isCounted && candidates.some((k) => texts.nb.has(k)))
      .map(({ place, candidates }) => `${place} ${candidates.join(' or ')}`);
    expect(single).toEqual([]);
  });

  test('no text lies about that nobody asks for', () => {
    const isMentioned = mentionsIn(code);
    const unused = [...known].filter(
      (key) => !isMentioned(key) && !PUT_TOGETHER.some(({ start }) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
