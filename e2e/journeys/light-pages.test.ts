import { pagesFrom } from '../support/crawler';
import { PHONE } from '../support/layout';
import { expect, test } from '../support/test';
import { weigh } from '../support/weight';

// docs/architecture.md: what a slow phone can bear. On one engine only: pages weigh the same.
const KILOBYTE = 1024;
const SCRIPT = 20 * KILOBYTE;
const STYLE = 30 * KILOBYTE;

test('no public page weighs more than a slow phone can bear', async ({ page, server, browser }) => {
  test.setTimeout(300_000);
  const { pages } = await pagesFrom(page, `${server.url}/`);
  const faults: string[] = [];
  for (const url of pages) {
    const context = await browser.newContext({ viewport: PHONE });
    const phone = await context.newPage();
    const { script, style, fonts } = await weigh(phone, url);
    await context.close();
    const path = new URL(url).pathname;
    if (script > SCRIPT) faults.push(`${path}: ${script} bytes of script`);
    if (style > STYLE) faults.push(`${path}: ${style} bytes of style`);
    const foreign = fonts.filter((font) => /arabic|ethiopic|cyrillic|greek/.test(font));
    // The demo's own pages name people in their own scripts.
    if (foreign.length > 0 && !path.startsWith('/demo'))
      faults.push(`${path}: fonts for other scripts: ${foreign.join(', ')}`);
  }
  expect(faults).toEqual([]);
});
