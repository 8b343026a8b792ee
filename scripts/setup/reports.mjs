import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from './process.mjs';

/**
 * What one part of the tests came to.
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Outcome
 */

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, message?: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, file: string, tests: { projectName: string, status: string }[] }[]} [specs]
 */

/**
 * @param {string} file where vitest's JSON reporter wrote
 * @returns {Outcome}
 */
export function readVitestReport(file) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], skipped: [] };
  for (const { name, status, assertionResults } of readReport(file)?.testResults ?? []) {
    const path = relative(projectFolder, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') outcome.failed.push(`${path}: ${test.fullName}`);
      else outcome.skipped.push(`${path}: ${test.fullName}`);
    }
    const brokeOutsideTests =
      status === 'failed' && !outcome.failed.some((f) => f.startsWith(path));
    if (brokeOutsideTests) outcome.failed.push(`${path}: the file could not be run`);
  }
  return outcome;
}

/**
 * @param {string} file where Playwright's JSON reporter wrote
 * @returns {Outcome}
 */
export function readPlaywrightReport(file) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], skipped: [] };
  /** @param {PlaywrightSuite} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = `${spec.file} [${test.projectName}]: ${spec.title}`;
        if (test.status === 'expected') outcome.passed += 1;
        else if (test.status === 'skipped') outcome.skipped.push(name);
        else outcome.failed.push(name);
      }
    }
    suite.suites?.forEach(visit);
  };
  readReport(file)?.suites?.forEach(visit);
  return outcome;
}

/** @param {string} file */
function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
