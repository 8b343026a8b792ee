/**
 * A language's name in the reader's language, or its code where nobody has named it. Bokmål is simply
 * Norwegian here: nobody is asked which of the two written forms they speak.
 */
export function languageName(code: string, reader: string): string {
  const names = new Intl.DisplayNames([reader], { type: 'language' });
  return names.of(code === 'nb' ? 'no' : code) ?? code;
}
