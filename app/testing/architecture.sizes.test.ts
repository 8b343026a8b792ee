import { describe, expect, test } from 'vitest';
import { filesUnder, type SourceFile } from './source-files';

// A file fits on three screens (docs/architecture.md). `aim` is what three files in four
// keep to, `limit` what each file keeps to unless it is named below with a reason.

interface Kind {
  readonly name: string;
  readonly is: (path: string) => boolean;
  readonly aim: number;
  readonly limit: number;
}

const KINDS: Kind[] = [
  { name: 'test', is: (path) => /\.(test|spec)\.tsx?$/.test(path), aim: 250, limit: 400 },
  { name: 'domain', is: (path) => path.startsWith('app/domain/'), aim: 120, limit: 250 },
  { name: 'query', is: (path) => /\.query\.server\.ts$/.test(path), aim: 120, limit: 200 },
  { name: 'use case', is: (path) => /^app\/features\/.*\.ts$/.test(path), aim: 100, limit: 180 },
  { name: 'route', is: (path) => path.startsWith('app/routes/'), aim: 120, limit: 200 },
  { name: 'component', is: (path) => path.endsWith('.tsx'), aim: 120, limit: 220 },
  { name: 'other', is: () => true, aim: 150, limit: 250 },
];

/** Longer on purpose. Every entry says why. */
const LONGER: Record<string, string> = {};

const files = ['app', 'scripts', 'e2e'].flatMap((folder) => filesUnder(folder));
const linesOf = (file: SourceFile) => file.text.trimEnd().split('\n').length;
const kindOf = (file: SourceFile) => KINDS.find((kind) => kind.is(file.path)) ?? KINDS.at(-1);

describe('files stay small', () => {
  test('no file is over the limit of its kind without a reason', () => {
    const over = files
      .filter((file) => linesOf(file) > (kindOf(file)?.limit ?? 0) && !LONGER[file.path])
      .map((file) => `${file.path}: ${linesOf(file)} lines (${kindOf(file)?.name})`);
    expect(over).toEqual([]);
  });

  test.each(KINDS)('three in four $name files keep to the aim of $aim lines', (kind) => {
    const ofKind = files.filter((file) => kindOf(file) === kind);
    const over = ofKind.filter((file) => linesOf(file) > kind.aim);
    const share = ofKind.length < 10 ? 0 : over.length / ofKind.length;
    expect(share, over.map((file) => `${file.path}: ${linesOf(file)}`).join('\n')).toBeLessThan(
      0.25,
    );
  });

  test('of the whole app, half the files have at most 60 lines and 95 in 100 at most 200', () => {
    const sorted = files
      .filter((file) => file.path.startsWith('app/') && !file.isTest)
      .map(linesOf)
      .sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(60);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(200);
  });

  test('the list of longer files names only files that exist and are long', () => {
    const stale = Object.keys(LONGER).filter((path) => {
      const file = files.find((candidate) => candidate.path === path);
      return !file || linesOf(file) <= (kindOf(file)?.limit ?? 0);
    });
    expect(stale).toEqual([]);
  });
});
