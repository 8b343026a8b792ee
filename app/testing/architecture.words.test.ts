import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { textsOf } from './catalogues';
import { filesUnder, placeOf, type SourceFile, walk } from './source-files';

// One word per concept (docs/glossary.md). Status is sensitive and often not ours to tell, so the
// word refugee stays out of everything that is stored, logged, linked or seen on a locked phone.

const STATUS = /refugee|flyktning/i;
const SYNONYMS = /mentor|buddy/i;
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'misc', 'common', 'manager', 'lib', 'services'];

/** Files that must name such a word. Every entry says why. */
const MAY_NAME: Record<string, string> = {
  'app/testing/architecture.words.test.ts': 'names the words in order to forbid them',
};

const app = filesUnder('app').filter((file) => !MAY_NAME[file.path]);
const code = app.filter((file) => !file.isTest);

function stringsIn(file: SourceFile): { place: string; text: string; parent: ts.Node }[] {
  const found: { place: string; text: string; parent: ts.Node }[] = [];
  walk(file, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText) found.push({ place: placeOf(file, node), text: node.text, parent: node.parent });
  });
  return found;
}

describe('words that stay out', () => {
  test('no table, column or migration names the status of a person', () => {
    const schema = filesUnder('prisma', /\.(prisma|sql)$/);
    const found = schema.flatMap((file) =>
      file.text
        .split('\n')
        .filter((line) => STATUS.test(line.replace(/(\/\/|--).*$/, '')) || SYNONYMS.test(line))
        .map((line) => `${file.path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('no address names it: neither a route file nor a path in the code', () => {
    const routes = app.filter((file) => file.path.startsWith('app/routes/'));
    const paths = code.flatMap((file) =>
      stringsIn(file)
        .filter(({ text }) => /^\/[\w$.-]+/.test(text) && STATUS.test(text))
        .map(({ place, text }) => `${place} ${text}`),
    );
    expect(routes.map((file) => file.path).filter((path) => STATUS.test(path))).toEqual([]);
    expect(paths).toEqual([]);
  });

  test('no log line names it', () => {
    const found = code.flatMap((file) =>
      stringsIn(file)
        .filter(({ text, parent }) => STATUS.test(text) && isLogCall(parent))
        .map(({ place, text }) => `${place} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('no subject of an e-mail and no SMS names it', () => {
    const found = (['nb', 'en'] as const).flatMap((language) =>
      [...textsOf(language)].filter(
        ([key, text]) => /subject|sms/i.test(key) && (STATUS.test(text) || SYNONYMS.test(text)),
      ),
    );
    expect(found).toEqual([]);
  });

  test('a guide is called guide: no mentor and no buddy in the code', () => {
    const found = app.flatMap((file) =>
      file.text
        .split('\n')
        .map((line, index) => ({ line, place: `${file.path}:${index + 1}` }))
        .filter(({ line }) => SYNONYMS.test(line))
        .map(({ place }) => place),
    );
    expect(found).toEqual([]);
  });

  test('no file or folder has a name that says nothing', () => {
    const everywhere = ['app', 'scripts', 'e2e', 'prisma'].flatMap((folder) => filesUnder(folder));
    const empty = everywhere.filter(({ path }) =>
      path.split(/[/.]/).some((part) => EMPTY_NAMES.includes(part.toLowerCase())),
    );
    expect(empty.map((file) => file.path)).toEqual([]);
  });
});

/** `log.info('…')`, `logger.warn({ … }, '…')`, `console.error('…')`. */
function isLogCall(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at && !ts.isStatement(at); at = at.parent) {
    if (
      ts.isCallExpression(at) &&
      /\b(log|logger|console)\b\S*\.\w+$/.test(at.expression.getText())
    )
      return true;
  }
  return false;
}

describe('text for people lives in the catalogues', () => {
  /** Text in the markup that is the same in every language. Every entry says why. */
  const SAME_EVERYWHERE: Record<string, string> = {};
  const SPOKEN_ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'label', 'summary'];
  const hasWords = (text: string) => /\p{L}{2,}/u.test(text);

  test('no page and no part has a sentence of its own', () => {
    const found: string[] = [];
    for (const file of code.filter(({ path }) => path.endsWith('.tsx'))) {
      walk(file, (node) => {
        const isText = ts.isJsxText(node) && hasWords(node.text);
        const isSpoken =
          ts.isJsxAttribute(node) &&
          SPOKEN_ATTRIBUTES.includes(node.name.getText()) &&
          node.initializer !== undefined &&
          ts.isStringLiteral(node.initializer) &&
          hasWords(node.initializer.text);
        const text = isText ? node.text.trim() : node.getText();
        if ((isText || isSpoken) && !SAME_EVERYWHERE[text]) {
          found.push(`${placeOf(file, node)} ${text}`);
        }
      });
    }
    expect(found).toEqual([]);
  });
});
