import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './build.mjs';
import { node, projectFolder } from './process.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';

/** @typedef {import('./reports.mjs').Outcome} Outcome */

const reports = join(projectFolder, '.cache/test');

/** Nothing of the tests reads the settings of an installation. */
const ownSettings = { DATABASE_URL: undefined, DATA_DIR: undefined, BASE_URL: undefined };

/**
 * A check that passes or fails as a whole; what it wrote is shown when it fails.
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(args) {
  const { code, output } = await node(args);
  if (code === 0) return { passed: 1, failed: [], skipped: [] };
  console.log(output);
  return { passed: 0, failed: ['what it found is above'], skipped: [] };
}

/** Formatting and lint. */
export const lint = () => check(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);

/** Types of everything, tests and scripts included. */
export const types = () => check(['node_modules/typescript/bin/tsc', '--noEmit']);

/** Files, exports and dependencies that nothing uses. */
export const unused = () =>
  check([
    'node_modules/knip/bin/knip.js',
    '--no-progress',
    '--include',
    'files,dependencies,unlisted,unresolved,binaries',
  ]);

/** @returns {Promise<Outcome>} */
export async function build() {
  await buildPages();
  return { passed: 1, failed: [], skipped: [] };
}

/**
 * @param {string} name of the report
 * @param {{ zone: string, files?: string[], env?: Record<string, string | undefined> }} options
 */
export function vitest(name, { zone, files = [], env = {} }) {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tests(report, readVitestReport, {
    args: ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...files],
    env: { ...env, TZ: zone },
  });
}

/**
 * @param {string} project of playwright.config.ts
 * @param {string[]} [files]
 */
export function journeys(project, files = []) {
  const report = join(reports, `e2e-${project}.json`);
  return tests(report, readPlaywrightReport, {
    args: ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, ...files],
    env: { JOURNEY_REPORT: report },
  });
}

/**
 * @param {string} report
 * @param {(file: string) => Outcome} read
 * @param {{ args: string[], env: Record<string, string | undefined> }} command
 */
async function tests(report, read, { args, env }) {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await node(args, { show: true, env: { ...ownSettings, ...env } });
  const outcome = read(report);
  if (outcome.passed + outcome.failed.length === 0) outcome.failed.push('no test was run');
  if (code !== 0 && outcome.failed.length === 0) outcome.failed.push(`ended with code ${code}`);
  return outcome;
}
