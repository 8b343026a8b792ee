import type { Page } from '@playwright/test';

export interface Weight {
  /** Bytes over the wire, compressed, by what they are. */
  readonly script: number;
  readonly style: number;
  readonly fonts: readonly string[];
  /** Largest contentful paint in milliseconds, at slow 4G on a processor four times slower. */
  readonly paint: number;
}

// The "slow 4G" that browsers' own tools mean: 150 ms there and back, 1.6 Mbit/s down.
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** Opens a page as a slow phone does for the first time, and weighs what came. */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.clearBrowserCache');
  await browser.send('Network.emulateNetworkConditions', SLOW_4G);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const kinds = new Map<string, { kind: string; path: string }>();
  const bytes = { Script: 0, Stylesheet: 0 };
  const fonts: string[] = [];
  browser.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, { kind: type, path: new URL(response.url).pathname });
  });
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, path } = kinds.get(requestId) ?? { kind: '', path: '' };
    if (kind === 'Font') fonts.push(path);
    if (kind === 'Script' || kind === 'Stylesheet') bytes[kind] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    return observer.takeRecords().at(-1)?.startTime ?? Number.POSITIVE_INFINITY;
  });
  await browser.detach();
  return { script: bytes.Script, style: bytes.Stylesheet, fonts, paint };
}
