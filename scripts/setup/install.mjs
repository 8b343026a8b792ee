import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDebianPackages, mayInstallPackages } from './debian.mjs';
import { node, npm, projectFolder } from './process.mjs';
import { SetupFailed, step } from './progress.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/**
 * Installs what package-lock.json says, unless it is there already. Install scripts of packages
 * stay off on every npm version; the one that we need, better-sqlite3's, is run by name.
 * @param {{ withCompiler?: boolean }} [options] whether a missing compiler may be installed too
 */
export async function installPackages({ withCompiler = false } = {}) {
  if (!packagesAreThere()) {
    await step('Installing packages (a minute or two, the first time)', async () => {
      const { code, output } = await npm([
        'ci',
        '--include=dev',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]);
      if (code !== 0) throw new SetupFailed(`npm could not install the packages:\n\n${output}`);
    });
  }
  await makeDatabaseEngineLoad(withCompiler);
}

/** Compared by content, not by date: a copied or linked node_modules counts, a half one does not. */
function packagesAreThere() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {LockedPackages}
 */
function packagesIn(lockFile) {
  const path = join(projectFolder, lockFile);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Whether the embedded engine opens a database with this very Node. */
async function databaseEngineLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return (await node(['--input-type=commonjs', '-e', probe])).code === 0;
}

/**
 * Fetches or compiles better-sqlite3: new here, or left from another version of Node.
 * @param {boolean} withCompiler
 */
async function makeDatabaseEngineLoad(withCompiler) {
  if (await databaseEngineLoads()) return;
  await step('Preparing the embedded database (a minute, if it has to be compiled)', async () => {
    let output = await rebuildDatabaseEngine();
    if (await databaseEngineLoads()) return;
    if (withCompiler && mayInstallPackages()) {
      await addDebianPackages(['python3', 'make', 'g++']);
      output = await rebuildDatabaseEngine();
      if (await databaseEngineLoads()) return;
    }
    throw new SetupFailed(
      `The embedded database (better-sqlite3) neither came ready-made for Node ${process.versions.node} ` +
        `on ${process.platform} ${process.arch} nor could it be compiled here. Install Python 3, make ` +
        `and a C++ compiler (on Debian: apt-get install python3 make g++) and run the command again.` +
        `\n\n${output.split('\n').slice(-12).join('\n')}`,
    );
  });
}

async function rebuildDatabaseEngine() {
  return (await npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false'])).output;
}
