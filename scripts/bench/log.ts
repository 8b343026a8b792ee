import { chromium, type Page } from '@playwright/test';
import { ownLink } from '../../e2e/pages/log';
import { browserLaunch } from '../../e2e/support/browser';
import { PHONE } from '../../e2e/support/layout';
import { startServer } from '../../e2e/support/server';
import { t } from '../../e2e/support/words';

// How long it takes to log a meeting from a link, on a phone four times slower than this machine and
// a line of 400 kbit/s with 400 ms: node --import tsx scripts/bench/log.ts
// The promise is three presses and ten seconds, the reader's own time apart.

const LINE = 400_000 / 8;
const DELAY = 400;
const SLOWER = 4;
const LIMIT = 10_000;

const server = await startServer('sqlite');
const browser = await chromium.launch(browserLaunch);
let isWithin = true;
try {
  for (const javaScriptEnabled of [true, false]) {
    await server.startOver();
    const options = { viewport: PHONE, locale: 'nb-NO', baseURL: server.url };
    const desk = await browser.newContext(options);
    const link = await ownLink(await desk.newPage(), 'guide');
    await desk.close();
    const phone = await browser.newContext({ ...options, javaScriptEnabled });
    const { seen, thanked, bytes } = await log(await phone.newPage(), link);
    await phone.close();
    isWithin &&= seen + thanked < LIMIT;
    const script = javaScriptEnabled ? 'with script' : 'without script';
    console.log(
      `${script}: button ${seen} ms, thanks ${thanked} ms later, ${bytes} bytes, 1 press`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = isWithin ? 0 : 1;

async function log(page: Page, link: string) {
  const browserOf = await page.context().newCDPSession(page);
  await browserOf.send('Network.enable');
  await browserOf.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: DELAY,
    downloadThroughput: LINE,
    uploadThroughput: LINE,
  });
  await browserOf.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  browserOf.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const opened = performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const button = page.getByRole('button', { name: t('log:we-met') });
  await button.waitFor();
  const pressed = performance.now();
  await button.click({ noWaitAfter: true });
  await page.getByRole('heading', { level: 1, name: t('log:thanks-met') }).waitFor();
  const seen = Math.round(pressed - opened);
  return { seen, thanked: Math.round(performance.now() - pressed), bytes };
}
