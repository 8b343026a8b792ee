import ts from 'typescript';
import { filesUnder, placeOf, type SourceFile, walk } from './source-files';

/** A key as written in the code: `area:name`, with the plural ending left off. */
export interface KeyUse {
  readonly place: string;
  /** One of these must exist; several when the file speaks from more than one area. */
  readonly candidates: readonly string[];
  readonly isCounted: boolean;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All texts of a language, by `area:key`. */
export function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of filesUnder(`app/i18n/catalogues/${language}`, /\.json$/)) {
    const area = /([^/]+)\.json$/.exec(file.path)?.[1] ?? '';
    collect(JSON.parse(file.text), `${area}:`, texts);
  }
  return texts;
}

function collect(value: unknown, key: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value);
  else if (value && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      collect(inner, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`, into);
    }
  }
}

export function withoutPlural(key: string): string {
  return key.replace(PLURAL, '');
}

export function pluralOf(key: string): string | undefined {
  return PLURAL.exec(key)?.[1];
}

/** Names of the values that a text has gaps for. */
export function gapsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].sort();
}

/** Every `t('…')` of a file with a key that can be read off the code. */
export function keysUsedIn(file: SourceFile): KeyUse[] {
  const areas = areasByFunction(file);
  const uses: KeyUse[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    const name = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.name.text
      : node.expression.getText();
    const key = node.arguments[0];
    if ((name !== 't' && !areas.has(name)) || !key || !ts.isStringLiteral(key)) return;
    const candidates = key.text.includes(':')
      ? [key.text]
      : [...(areas.get(name) ?? ['ui'])].map((area) => `${area}:${key.text}`);
    const isCounted = /[{,]\s*count\s*[,:}]/.test(node.arguments[1]?.getText() ?? '');
    uses.push({ place: placeOf(file, node), candidates, isCounted });
  });
  return uses;
}

/** `const { t: tForms } = useTranslation('forms')` says that tForms speaks from forms; of several, the first. */
function areasByFunction(file: SourceFile): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>();
  const pattern = /\{([^}]*)\}\s*=\s*useTranslation\(\s*\[?\s*(?:'([\w-]+)')?/g;
  for (const [, names = '', area = 'ui'] of file.text.matchAll(pattern)) {
    const alias = /\bt\s*:\s*(\w+)/.exec(names)?.[1] ?? 't';
    areas.set(alias, (areas.get(alias) ?? new Set<string>()).add(area));
  }
  return areas;
}

/**
 * Whether a key is spoken of anywhere in the code: word for word, with its area or without, or
 * through a template such as `status.${state}`.
 */
export function mentionsIn(files: readonly SourceFile[]): (key: string) => boolean {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of files) {
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      else if (ts.isTemplateExpression(node)) {
        const pieces = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
        if (pieces.join('').replace(/[^a-z]/gi, '').length < 3) return;
        const inner = pieces
          .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.+');
        patterns.push(new RegExp(`^(?:[\\w-]+:)?${inner}$`));
      }
    });
  }
  return (key) => {
    const bare = withoutPlural(key);
    const name = bare.slice(bare.indexOf(':') + 1);
    return literals.has(bare) || literals.has(name) || patterns.some((p) => p.test(bare));
  };
}
