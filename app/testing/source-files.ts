import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the project's folder, with forward slashes: `app/domain/kernel/result.ts`. */
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
}

export interface Import {
  /** As a path from the project's folder for our own files, else the name of the package. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
}

const isGenerated = (path: string) => path.includes('/generated/');

/** Every file under a folder of the project whose name matches, generated ones left out. */
export function filesUnder(folder: string, name: RegExp = /\.(ts|tsx|mjs|js)$/): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !isGenerated(path))
    .sort()
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
      isTest: /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('app/testing/'),
    }));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const parsed = new Map<string, ts.SourceFile>();

export function parse(file: SourceFile): ts.SourceFile {
  let source = parsed.get(file.path);
  if (!source) {
    source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    parsed.set(file.path, source);
  }
  return source;
}

/** Calls `visit` for every node of a file, outermost first. */
export function walk(file: SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(parse(file));
}

/** `path:line`, for a message that an editor can jump to. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  const { line } = parse(file).getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}`;
}

/** Everything a file imports or re-exports, lazily imported modules and type queries included. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ ...resolve(file.path, specifier.text), isTypeOnly });
    }
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
  });
  return found;
}

function importsTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): { target: string; isOwn: boolean } {
  if (specifier.startsWith('~/')) return { target: `app/${specifier.slice(2)}`, isOwn: true };
  if (specifier.startsWith('.')) {
    return { target: posix.normalize(posix.join(dirname(from), specifier)), isOwn: true };
  }
  return { target: specifier, isOwn: false };
}
