/** A language's name in the reader's language, or its code where nobody has named it. */
export function languageName(code: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
}
