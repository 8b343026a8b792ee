import { existsSync } from 'node:fs';
import { addDebianPackages, mayInstallPackages } from './debian.mjs';
import { node } from './process.mjs';
import { step } from './progress.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine, or undefined: then Playwright looks for the one it downloaded. */
export function installedChromium() {
  return places.find((path) => path && existsSync(path));
}

/**
 * Makes sure that there is a Chromium for the browser tests.
 * @returns {Promise<string | undefined>} what is missing, in one line; undefined when all is there
 */
export async function prepareBrowser() {
  if (installedChromium() || (await playwrightHasOne())) return undefined;
  return step('Installing Chromium for the browser tests', async () => {
    if (mayInstallPackages()) await addDebianPackages(['chromium']);
    if (installedChromium()) return undefined;
    await node(['node_modules/playwright/cli.js', 'install', 'chromium']);
    return (await playwrightHasOne())
      ? undefined
      : 'No Chromium for the browser tests: install one and name its path in CHROMIUM';
  });
}

async function playwrightHasOne() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}
