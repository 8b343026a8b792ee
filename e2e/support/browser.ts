import { installedChromium } from '../../scripts/setup/browser.mjs';

const chromium = installedChromium();

// The flags keep Chromium from calling home, which a closed network answers slowly; root has no
// sandbox to use.
export const browserLaunch = {
  ...(chromium ? { executablePath: chromium } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
