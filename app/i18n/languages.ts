/** Languages of the pages, and a mirrored stand-in that tests use to see right-to-left layouts. */
export const LANGUAGES = ['nb', 'en'] as const;
export const MIRRORED_TEST_LANGUAGE = 'en-XB';
export type Locale = (typeof LANGUAGES)[number] | typeof MIRRORED_TEST_LANGUAGE;
export const DEFAULT_LOCALE: Locale = 'nb';

export function isLocale(value: string | undefined | null): value is Locale {
  return value === MIRRORED_TEST_LANGUAGE || LANGUAGES.some((language) => language === value);
}

/** Intl does not know pseudo-locales, so ours is named here. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  if (locale === MIRRORED_TEST_LANGUAGE) return 'rtl';
  return ['ar', 'fa', 'prs', 'ps', 'ckb', 'ur', 'he', 'yi', 'dv'].includes(
    locale.split('-')[0] ?? '',
  )
    ? 'rtl'
    : 'ltr';
}

/** The language a page is written in, as the `lang` attribute and Intl want it. */
export function languageTag(locale: Locale): string {
  return locale === MIRRORED_TEST_LANGUAGE ? 'en' : locale;
}

/** Chosen language (cookie) first, then the browser's list, then Bokmål. */
export function negotiateLocale(
  chosen: string | undefined | null,
  acceptLanguage: string | null,
): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '').split(',').map((part) => (part.split(';')[0] ?? '').trim());
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'no' || base === 'nn' || base === 'nb' || base === 'da' || base === 'sv')
      return 'nb';
    if (base === 'en') return 'en';
  }
  return DEFAULT_LOCALE;
}
