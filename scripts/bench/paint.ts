import { type Browser, chromium, type Page as Tab } from '@playwright/test';
import { browserLaunch } from '../../e2e/support/browser';
import { startServer } from '../../e2e/support/server';
import { weigh } from '../../e2e/support/weight';
import { read, signIn } from './request';

// What a phone waits for, measured with the built program in a real browser at slow 4G on a
// processor four times slower: node --import tsx scripts/bench/paint.ts
// The limits are those of docs/architecture.md.

const KILOBYTE = 1024;
const STYLE = 30 * KILOBYTE;

interface Limits {
  readonly script: number;
  /** Milliseconds to the largest contentful paint. */
  readonly paint: number;
}
/** Pages that participants meet, and every page behind a link in a message. */
const LIGHT: Limits = { script: 20 * KILOBYTE, paint: 1_500 };
const GUIDE: Limits = { script: 130 * KILOBYTE, paint: 2_500 };
const DESK: Limits = { script: 220 * KILOBYTE, paint: 2_500 };

interface Page {
  readonly as: string;
  readonly path: string;
  readonly limits: Limits;
  /** The page behind the first link like this one, instead of the page itself. */
  readonly open?: RegExp;
}

const PAGES: readonly Page[] = [
  { as: '', path: '/', limits: LIGHT },
  { as: '', path: '/become-a-guide', limits: LIGHT },
  { as: '', path: '/sign-up', limits: LIGHT },
  { as: '', path: '/register', limits: LIGHT },
  { as: '', path: '/register/name', limits: LIGHT },
  { as: '', path: '/sign-in', limits: LIGHT },
  { as: '', path: '/demo/outbox', limits: LIGHT, open: /href="(\/link\/match\/[^"]+)"/ },
  { as: 'participant', path: '/me', limits: LIGHT },
  { as: 'guide', path: '/me', limits: GUIDE },
  { as: 'caseworker', path: '/caseworker', limits: DESK },
  { as: 'coordinator', path: '/desk', limits: DESK },
  { as: 'coordinator', path: '/desk/guides', limits: DESK },
  { as: 'coordinator', path: '/desk/participants', limits: DESK },
  {
    as: 'coordinator',
    path: '/desk/participants',
    limits: DESK,
    open: /href="(\/desk\/participants\/[a-z2-7]{26})"/,
  },
  { as: 'coordinator', path: '/desk/matching', limits: DESK },
  { as: 'coordinator', path: '/desk/pairings', limits: DESK },
];

const server = await startServer('sqlite');
const browser = await chromium.launch(browserLaunch);
let isWithin = true;
try {
  console.log(row('page', 'as', 'script kB', 'style kB', 'fonts', 'paint ms'));
  for (const page of PAGES) {
    const cookie = page.as === '' ? '' : await signIn(server.url, page.as);
    const url = server.url + (page.open ? await linkOn(page, cookie) : page.path);
    const found = await weighAs(browser, url, cookie);
    const isOver =
      found.script > page.limits.script || found.style > STYLE || found.paint > page.limits.paint;
    if (isOver) isWithin = false;
    const kilobytes = (bytes: number) => (bytes / KILOBYTE).toFixed(1);
    const { script, style, fonts, paint } = found;
    const name = page.open ? `${page.path} → link` : page.path;
    const line = row(
      name,
      page.as || 'visitor',
      kilobytes(script),
      kilobytes(style),
      String(fonts.length),
      String(Math.round(paint)),
    );
    console.log(line + (isOver ? '  over its limit' : ''));
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(isWithin ? 0 : 1);

function row(page: string, ...rest: string[]): string {
  return page.padEnd(32) + rest.map((one) => one.padStart(12)).join('');
}

async function linkOn(page: Page, cookie: string): Promise<string> {
  const link = page.open?.exec(await read(server.url + page.path, cookie))?.[1];
  if (!link) throw new Error(`No link to open on ${page.path}`);
  return link;
}

/** On a phone that has never been here, signed in beforehand. */
async function weighAs(on: Browser, url: string, cookie: string) {
  const context = await on.newContext({ viewport: { width: 390, height: 844 } });
  const pairs = cookie.split('; ').filter(Boolean);
  const cookies = pairs.map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { name, value, url: server.url };
  });
  await context.addCookies(cookies);
  const tab = await context.newPage();
  await slowDown(tab);
  const weight = await weigh(tab, url);
  const paint = await tab.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    return observer.takeRecords().at(-1)?.startTime ?? Number.POSITIVE_INFINITY;
  });
  await context.close();
  return { ...weight, paint };
}

/** The "slow 4G" that browsers' own tools mean: 150 ms there and back, 1.6 Mbit/s down. */
async function slowDown(tab: Tab): Promise<void> {
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
