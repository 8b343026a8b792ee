// The second command: prepares what the tests need and runs all of them.
//   npm test                            everything
//   npm test -- --only unit             one part (see the list of parts below)
//   npm test -- --only unit app/domain  one part, some files
import './setup/node-version.mjs';
import { prepareBrowser } from './setup/browser.mjs';
import { generateClients } from './setup/build.mjs';
import { installPackages } from './setup/install.mjs';
import { build, journeys, lint, types, unused, vitest } from './setup/parts.mjs';
import { preparePostgresql } from './setup/postgresql.mjs';
import { projectFolder } from './setup/process.mjs';
import { giveUp, SetupFailed } from './setup/progress.mjs';
import { prepareScipy } from './setup/scipy.mjs';

/**
 * `needs` gives what is missing on this machine, in one line: then the part is skipped.
 * @typedef {object} Part
 * @property {string} title
 * @property {(files: string[]) => Promise<import('./setup/reports.mjs').Outcome>} run
 * @property {(() => Promise<string | undefined>)[]} [needs]
 */

/** @type {Record<string, Part>} */
const parts = {
  lint: { title: 'Lint', run: lint },
  types: { title: 'Types', run: types },
  unused: { title: 'Nothing left over', run: unused },
  unit: {
    title: 'Tests',
    run: async (files) => {
      // Where there is none, the tests that need it say so themselves.
      await preparePostgresql();
      await prepareScipy();
      return vitest('unit', { zone: 'UTC', files });
    },
  },
  oslo: {
    title: 'Tests of the domain, on Oslo time',
    run: () => vitest('oslo', { zone: 'Europe/Oslo', files: ['app/domain'] }),
  },
  build: { title: 'Build', run: build },
  'e2e-sqlite': {
    title: 'Journeys in a browser, on SQLite',
    needs: [prepareBrowser],
    run: (files) => journeys('sqlite', files),
  },
  'e2e-postgresql': {
    title: 'Journeys in a browser, on PostgreSQL',
    needs: [prepareBrowser, preparePostgresql],
    run: (files) => journeys('postgresql', files),
  },
};

/** @returns {{ chosen: [string, Part][], files: string[] }} */
function whatToRun() {
  const [flag, only = '', ...files] = process.argv.slice(2);
  if (flag === undefined) return { chosen: Object.entries(parts), files: [] };
  const wanted = only === 'e2e' ? ['build', 'e2e-sqlite', 'e2e-postgresql'] : only.split(',');
  const chosen = Object.entries(parts).filter(([name]) => wanted.includes(name));
  if (flag !== '--only' || chosen.length === 0) {
    throw new SetupFailed(
      `Usage: npm test -- --only <part> [files]\nParts: ${Object.keys(parts).join(', ')}, e2e`,
    );
  }
  return { chosen, files };
}

/**
 * @param {Part} part
 * @param {string[]} files
 */
async function runPart({ needs = [], run }, files) {
  for (const prepare of needs) {
    const missing = await prepare();
    if (missing) return { passed: 0, failed: [], skipped: [missing] };
  }
  try {
    return await run(files);
  } catch (error) {
    return {
      passed: 0,
      failed: [error instanceof Error ? error.message : String(error)],
      skipped: [],
    };
  }
}

try {
  process.chdir(projectFolder);
  const { chosen, files } = whatToRun();
  await installPackages({ withCompiler: true });
  await generateClients();

  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const skipped = [];
  for (const [, part] of chosen) {
    console.log(`\n— ${part.title}`);
    const started = performance.now();
    const outcome = await runPart(part, files);
    passed += outcome.passed;
    failed.push(...outcome.failed.map((name) => `${part.title}: ${name}`));
    skipped.push(...outcome.skipped.map((name) => `${part.title}: ${name}`));
    const seconds = Math.round((performance.now() - started) / 1000);
    const parted = [`${outcome.passed} passed`, `${outcome.failed.length} failed`];
    if (outcome.skipped.length > 0) parted.push(`${outcome.skipped.length} skipped`);
    console.log(`  ${part.title}: ${parted.join(' · ')} · ${seconds} s`);
  }

  console.log('');
  for (const name of failed) console.log(`Failed   ${name}`);
  for (const name of skipped) console.log(`Skipped  ${name}`);
  const skippedFails = skipped.length > 0 && Boolean(process.env.CI);
  if (skippedFails) console.log('In CI, a skipped part is a failure.');
  const closing = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length > 0) closing.push(`${skipped.length} skipped`);
  console.log(closing.join(', '));
  process.exit(failed.length > 0 || skippedFails ? 1 : 0);
} catch (error) {
  giveUp(error);
}
