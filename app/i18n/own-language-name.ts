import { languageName } from './language-names';

/** The language's own name and, where that differs, the reader's word for it: "Soomaali (somali)". */
export function ownLanguageName(code: string, reader: string): string {
  const own = languageName(code, code);
  const known = languageName(code, reader);
  return own.toLowerCase() === known.toLowerCase() ? own : `${own} (${known})`;
}
