import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../e2e/support/browser';
import { become, type Person } from '../e2e/support/demo';
import { startServer } from '../e2e/support/server';

// Takes the README's pictures from the demo as it is built: npm test -- --only build, then
// node --import tsx scripts/screenshots.ts

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 780 };

interface Picture {
  readonly name: string;
  readonly of: string;
  readonly as?: Person;
  readonly size?: { width: number; height: number };
  /** Where to press before the picture is taken. */
  readonly press?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'front', of: '/' },
  { name: 'front-phone', of: '/', size: PHONE },
  { name: 'today', of: '/desk', as: 'coordinator' },
  { name: 'matching', of: '/desk/matching', as: 'coordinator' },
];

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: picture.size ?? DESK,
  });
  const page = await context.newPage();
  if (picture.as) await become(page, picture.as);
  await page.goto(picture.of, { waitUntil: 'networkidle' });
  await picture.press?.(page);
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const server = await startServer('sqlite');
const browser = await chromium.launch(browserLaunch);
try {
  for (const picture of PICTURES) await take(browser, server.url, picture);
} finally {
  await browser.close();
  await server.stop();
}
