import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { readIn } from './language';
import { DESK, layoutFaults, PHONE } from './layout';

/**
 * Reads pages as everybody does: in Norwegian, and in English mirrored, on a desk and on a phone. The
 * rules of accessibility are tried where a page can differ: both sizes in Norwegian, mirrored once.
 * @returns a line for each rule of accessibility that is broken, each part that sticks out or is cut
 *   off, and each page that could not be opened
 */
export async function walk(page: Page, urls: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const language of ['nb', 'en-XB'] as const) {
    for (const url of urls) {
      await readIn(page.context(), url, language);
      const answer = await page.goto(url);
      const at = new URL(page.url()).pathname;
      if (!answer?.ok()) faults.push(`${at}: status ${answer?.status()}`);
      if (at !== new URL(url).pathname) faults.push(`${url}: leads to ${at}`);
      for (const size of [DESK, PHONE]) {
        await page.setViewportSize(size);
        const found = await layoutFaults(page);
        if (language === 'nb' || size === PHONE) found.push(...(await accessibilityFaults(page)));
        faults.push(...found.map((fault) => `${at} (${language}, ${size.width}): ${fault}`));
      }
    }
  }
  const { origin } = new URL(urls[0] ?? page.url());
  await readIn(page.context(), origin, 'nb');
  return faults;
}
