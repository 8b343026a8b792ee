import type { TFunction } from 'i18next';
import type { FactValue, FactValues } from '~/domain/matching/pair/facts';
import type { District } from '~/domain/programme/settings';

/** Which list of the `lists` catalogue the codes under a value's name belong to. */
const LISTS: Readonly<Record<string, string>> = {
  interests: 'interest',
  favourites: 'interest',
  needs: 'need',
  pets: 'pet',
  field: 'field',
  education: 'education',
  level: 'norwegian',
  norwegian: 'norwegian',
};

/** What turns codes into words: the catalogue, the reader's language, the programme's districts. */
export interface Words {
  readonly t: TFunction;
  readonly language: string;
  readonly districts: readonly District[];
}

/** A fact of the engine as a sentence in the reader's language. */
export function factSentence(
  fact: { readonly code: string; readonly values: FactValues },
  words: Words,
): string {
  return words.t(`matching:fact-${fact.code}`, valuesInWords(fact.code, fact.values, words));
}

/** The values that go into a sentence, codes turned into words; `common` is also what is counted. */
export function valuesInWords(
  code: string,
  values: FactValues,
  words: Words,
): Record<string, string | number> {
  const said = Object.entries(values).map(
    ([name, value]) => [name, inWords(code, name, value, words)] as const,
  );
  const options: Record<string, string | number> = Object.fromEntries(said);
  if (typeof values.common === 'number') options.count = values.common;
  return options;
}

function inWords(code: string, name: string, value: FactValue, words: Words): string | number {
  if (typeof value === 'number') return value;
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' });
  const one = (text: string) => oneWord(code, name, text, words);
  return typeof value === 'string' ? one(value) : list.format(value.map(one));
}

function oneWord(code: string, name: string, text: string, { t, language, districts }: Words) {
  if (name === 'languages') {
    return new Intl.DisplayNames([language], { type: 'language' }).of(text) ?? text;
  }
  if (name === 'district') return districts.find((one) => one.code === text)?.name ?? text;
  if (name === 'criterion') return t(`matching:criterion-${text}`).toLocaleLowerCase(language);
  if (name === 'bands') return t(`answer:child-${text}`);
  // Elsewhere the two of these are ages and numbers; here they are what people do in the daytime.
  if ((name === 'guide' || name === 'participant') && /occupation|everyday/.test(code)) {
    return t(`lists:occupation-${text}`);
  }
  const prefix = LISTS[name];
  return prefix ? t(`lists:${prefix}-${text}`) : text;
}
