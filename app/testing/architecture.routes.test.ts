import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, parse, readText, root, type SourceFile } from './source-files';

describe('the build has one door (docs/adr/0001)', () => {
  test('no script runs the classic compiler', () => {
    const scripts: Record<string, string> = JSON.parse(readText('package.json')).scripts;
    const classic = Object.values(scripts).filter((line) => /remix (dev|build|watch)\b/.test(line));
    expect(classic).toEqual([]);
  });

  test('vite.config.ts takes its options from remix.config.js', () => {
    expect(readText('vite.config.ts')).toContain("from './remix.config.js'");
  });

  test('no second build lies in public/build', () => {
    expect(existsSync(join(root, 'public/build'))).toBe(false);
  });
});

describe('every route is one file that Remix sees', () => {
  const files = filesUnder('app/routes', /./);

  test('a route file lies flat in app/routes and has a plain name', () => {
    const odd = files.filter(
      ({ path }) => !/^app\/routes\/[a-zA-Z0-9$_.[\]()-]+\.tsx?$/.test(path),
    );
    expect(odd.map((file) => file.path)).toEqual([]);
  });

  test('no test lies among the routes, where it would become an address', () => {
    expect(files.filter((file) => file.isTest).map((file) => file.path)).toEqual([]);
  });

  test('no two files fight for one address: Remix would drop one of them and build all the same', () => {
    const json = execFileSync(
      process.execPath,
      ['node_modules/@remix-run/dev/dist/cli.js', 'routes', '--json'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const served = new Set(
      [...json.matchAll(/"file": "(routes\/[^"]+)"/g)].map((m) => `app/${m[1]}`),
    );
    expect(files.map((file) => file.path).filter((path) => !served.has(path))).toEqual([]);
  });
});

describe('every loader and action asks who is asking', () => {
  /** Routes whose answer is the same for everyone. Every entry says why. */
  const OPEN_TO_ALL: Record<string, string> = {};

  test('loaders and actions are made by guardedLoader and guardedAction', () => {
    const open = filesUnder('app/routes')
      .filter(({ path }) => !OPEN_TO_ALL[path])
      .flatMap((file) => unguarded(file).map((name) => `${file.path}: ${name}`));
    expect(open).toEqual([]);
  });
});

/** Names of the loader and action that a route exports without our wrapper around them. */
function unguarded(file: SourceFile): string[] {
  const found: string[] = [];
  const isHandler = (name: string) => name === 'loader' || name === 'action';
  for (const statement of parse(file).statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isFunctionDeclaration(statement) && exported && statement.name) {
      if (isHandler(statement.name.text)) found.push(statement.name.text);
    }
    if (ts.isVariableStatement(statement) && exported) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!isHandler(name.getText())) continue;
        const made = initializer && ts.isCallExpression(initializer) && initializer.expression;
        if (!made || !/^guarded(Loader|Action)$/.test(made.getText())) found.push(name.getText());
      }
    }
    if (ts.isExportDeclaration(statement) && statement.exportClause) {
      if (!ts.isNamedExports(statement.exportClause)) continue;
      const names = statement.exportClause.elements.map((element) => element.name.text);
      found.push(...names.filter(isHandler));
    }
  }
  return found;
}
