import type { Page } from '@playwright/test';

export interface Weight {
  /** Bytes over the wire, compressed, by what they are. */
  readonly script: number;
  readonly style: number;
  readonly fonts: readonly string[];
}

/** Opens a page for the first time and weighs what came. How long it takes is for scripts/bench. */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.clearBrowserCache');
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
  await browser.detach();
  return { script: bytes.Script, style: bytes.Stylesheet, fonts };
}
