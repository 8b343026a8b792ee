import { describe, expect, test } from 'vitest';
import { filesUnder, type Import, importsOf, type SourceFile } from './source-files';

// docs/adr/0002: one direction of imports. A rule is changed there first, then here.

type Layer =
  | 'domain'
  | 'infra'
  | 'features'
  | 'http'
  | 'routes'
  | 'ui'
  | 'i18n'
  | 'mail'
  | 'jobs'
  | 'testing'
  | 'root'
  | 'scripts'
  | 'prisma'
  | 'e2e';

const everything: Partial<Record<Layer, 'all' | 'types'>> = {
  domain: 'all',
  infra: 'all',
  features: 'all',
  http: 'all',
  ui: 'all',
  i18n: 'all',
  mail: 'all',
  jobs: 'all',
};

/** Row: who imports. Column: from where, and whether only types may be taken. */
const MAY_IMPORT: Record<Layer, Partial<Record<Layer, 'all' | 'types'>>> = {
  domain: {},
  infra: { domain: 'types', i18n: 'types' },
  mail: { domain: 'all', i18n: 'all', infra: 'types' },
  features: { domain: 'all', infra: 'all', mail: 'all', i18n: 'all', ui: 'all', http: 'types' },
  http: { domain: 'all', infra: 'all', features: 'all', i18n: 'all', ui: 'all', root: 'types' },
  routes: { domain: 'all', features: 'all', http: 'all', ui: 'all', i18n: 'all' },
  ui: { i18n: 'all' },
  i18n: {},
  jobs: { domain: 'all', infra: 'all', features: 'all', i18n: 'all', mail: 'all' },
  testing: { ...everything, scripts: 'all', prisma: 'all', routes: 'all' },
  root: { ...everything, routes: 'all' },
  scripts: { ...everything, prisma: 'all' },
  prisma: { ...everything, testing: 'all', scripts: 'all' },
  e2e: { ...everything, testing: 'all', scripts: 'all' },
};

/** Parts of a layer that everyone above may use whole, where else only types are taken. */
const SHARED_WORDS = [
  'app/domain/kernel/', // results and the programme's time are how every layer speaks
  'app/domain/access/actor', // who acts is written beside every change
];

/** Programs for the developer that use what the tests use. Every entry says why. */
const USES_TEST_TOOLS: Record<string, string> = {
  'scripts/author-migration.ts': 'applies migrations to a scratch PostgreSQL',
  'scripts/bench/outbox.ts': 'sends to the faulty mail server of the tests',
  'scripts/bench/scheduler.ts': 'lives through the days that the tests live through',
  'scripts/bench/log.ts': 'presses one of its pages with the tools of the journeys',
  'scripts/bench/pages.ts': 'measures the server that the journeys use',
  'scripts/bench/paint.ts': 'weighs its pages with the tools of the journeys',
  'scripts/screenshots.ts': 'takes its pictures with the tools of the journeys',
};

/** The domain stands on nothing but itself and a calendar. */
const DOMAIN_PACKAGES = ['temporal-polyfill'];

const files = ['app', 'scripts', 'prisma', 'e2e'].flatMap((folder) => filesUnder(folder));
const ours = files.filter((file) => !file.isTest);

function layerOf(path: string): Layer {
  const [top, folder] = path.split('/');
  if (top !== 'app') return top as Layer;
  // `~/ui` is a folder by its index file; `~/root` is a file of the app itself.
  const isFolder = path.split('/').length > 2 || Object.hasOwn(MAY_IMPORT, folder ?? '');
  return isFolder ? (folder as Layer) : 'root';
}

const isForTests = (layer: Layer) => layer === 'testing' || layer === 'e2e';
const isShared = (path: string) => SHARED_WORDS.some((start) => path.startsWith(start));

function breaches(
  among: SourceFile[],
  isBreach: (file: SourceFile, used: Import) => boolean,
): string[] {
  return among.flatMap((file) =>
    importsOf(file)
      .filter((used) => isBreach(file, used))
      .map((used) => `${file.path} imports ${used.target}`),
  );
}

describe('imports point in one direction (docs/adr/0002)', () => {
  test('each layer takes only from the layers below it', () => {
    const found = breaches(ours, (file, used) => {
      const [from, to] = [layerOf(file.path), layerOf(used.target)];
      if (!used.isOwn || from === to || used.target === 'package.json') return false;
      const allowed = MAY_IMPORT[from][to];
      if (allowed === 'types') return !used.isTypeOnly && !isShared(used.target);
      return allowed === undefined && !(isForTests(to) && USES_TEST_TOOLS[file.path]);
    });
    expect(found).toEqual([]);
  });

  test('the domain uses no package but the calendar, not even for a type', () => {
    const domain = ours.filter((file) => layerOf(file.path) === 'domain');
    expect(
      breaches(domain, (_, used) => !used.isOwn && !DOMAIN_PACKAGES.includes(used.target)),
    ).toEqual([]);
  });

  test('a feature reads another through its queries, never through its verbs', () => {
    const found = breaches(ours, (file, used) => {
      const [from, to] = [featureOf(file.path), featureOf(used.target)];
      if (!from || !to || from === to || used.isTypeOnly) return false;
      return !/\.query(\.server)?$/.test(used.target);
    });
    expect(found).toEqual([]);
  });

  test('features do not go round in circles', () => {
    const uses = new Map<string, Set<string>>();
    for (const file of ours) {
      const from = featureOf(file.path);
      if (!from) continue;
      const targets = importsOf(file)
        .filter((used) => !used.isTypeOnly)
        .map((used) => featureOf(used.target));
      for (const to of targets) {
        if (to && to !== from) uses.set(from, (uses.get(from) ?? new Set()).add(to));
      }
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      [...(uses.get(from) ?? [])].some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      );
    expect([...uses.keys()].filter((feature) => reaches(feature, feature))).toEqual([]);
  });

  test('only the database folder knows Prisma', () => {
    const outside = ours.filter((file) => /^app\/(?!infra\/db\/)/.test(file.path));
    expect(
      breaches(outside, (_, used) => /^@prisma\/|^prisma$|\/generated\//.test(used.target)),
    ).toEqual([]);
  });

  test('the package `remix` is listed and never imported: it throws (docs/adr/0001)', () => {
    expect(breaches(files, (_, used) => used.target === 'remix')).toEqual([]);
  });

  test('what tests use stays with the tests', () => {
    const found = breaches(
      ours.filter(
        (file) => !['prisma', 'e2e'].includes(layerOf(file.path)) && !USES_TEST_TOOLS[file.path],
      ),
      (_, used) => used.target.startsWith('app/testing/') || used.target === 'vitest',
    );
    expect(found).toEqual([]);
  });
});

/** The folder of a feature; files that lie beside the folders belong to none. */
function featureOf(path: string): string | undefined {
  return /^app\/features\/([^/]+)\/./.exec(path)?.[1];
}
