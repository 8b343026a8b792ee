import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { LANGUAGES } from '../../app/i18n/languages';

type Language = (typeof LANGUAGES)[number];

const folder = fileURLToPath(new URL('../../app/i18n/catalogues', import.meta.url));

const instance = i18next.createInstance();
await instance.init({
  lng: 'nb',
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, areasOf(language)])),
  interpolation: { escapeValue: false },
});

/** The words of the pages at `area:key`: a journey presses what the page says, however it says it. */
export type Words = (key: string, values?: Record<string, unknown>) => string;

/** The words in a language; a key that is not there fails the journey. */
export function wordsIn(language: Language): Words {
  return (key, values = {}) => {
    if (!instance.exists(key, { lng: language, ...values })) throw new Error(`No words for ${key}`);
    return instance.t(key, { lng: language, ...values });
  };
}

/** The words in Bokmål. */
export const t = wordsIn('nb');

function areasOf(language: Language): Record<string, object> {
  const here = join(folder, language);
  return Object.fromEntries(
    readdirSync(here).map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(here, file), 'utf8')),
    ]),
  );
}
