import { existsSync } from 'node:fs';
import { run } from './process.mjs';

const apt = '/usr/bin/apt-get';
const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
let listsAreFresh = false;

/** Only root on Debian (or a relative of it) may add packages; everyone else does it by hand. */
export function mayInstallPackages() {
  return process.getuid?.() === 0 && existsSync(apt);
}

/**
 * Adds Debian packages, without asking anything.
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are there now
 */
export async function addDebianPackages(packages) {
  if (!listsAreFresh) {
    await run(apt, ['update', '-q'], { env: quietly });
    listsAreFresh = true;
  }
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  return (await run(apt, install, { env: quietly })).code === 0;
}
