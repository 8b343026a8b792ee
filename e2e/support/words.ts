import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';

const folder = fileURLToPath(new URL('../../app/i18n/catalogues/nb', import.meta.url));
const areas = readdirSync(folder).map((file) => [
  basename(file, '.json'),
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
]);

const instance = i18next.createInstance();
await instance.init({
  lng: 'nb',
  resources: { nb: Object.fromEntries(areas) },
  interpolation: { escapeValue: false },
});

/** The words of the pages in Bokmål: a journey presses what the page says, however it says it. */
export const t = instance.getFixedT('nb');
