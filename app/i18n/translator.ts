import i18next, { type i18n, type TFunction } from 'i18next';
import { CATALOGUES } from './catalogues';
import { LANGUAGES, type Locale, languageTag } from './languages';

const base = i18next.createInstance();
void base.init({
  resources: CATALOGUES,
  lng: 'nb',
  fallbackLng: 'nb',
  supportedLngs: [...LANGUAGES],
  ns: Object.keys(CATALOGUES.nb),
  defaultNS: 'ui',
  initImmediate: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

const byLocale = new Map<Locale, i18n>();

/** The i18next instance of a language; React gets it through I18nextProvider. */
export function i18nFor(locale: Locale): i18n {
  let instance = byLocale.get(locale);
  if (!instance) {
    instance = base.cloneInstance({ lng: languageTag(locale) });
    byLocale.set(locale, instance);
  }
  return instance;
}

/** Translates `area:key` in the given language, for loaders, actions and messages. */
export function translatorFor(locale: Locale): TFunction {
  return i18nFor(locale).getFixedT(languageTag(locale));
}
