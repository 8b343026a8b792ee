import { accessibilityFaults } from '../support/accessibility';
import { pagesFrom } from '../support/crawler';
import { readIn } from '../support/language';
import { DESK, layoutFaults, PHONE } from '../support/layout';
import { expect, test } from '../support/test';

// Walks through every page that links lead to. On one engine only: pages do not differ by engine.

const STARTS = { visitor: '/' } as const;

for (const [who, start] of Object.entries(STARTS)) {
  test(`every page of a ${who} can be read by everyone, on a phone and on a desk`, async ({
    page,
    context,
    server,
  }) => {
    test.setTimeout(600_000);
    const { pages, broken } = await pagesFrom(page, server.url + start);
    const faults: string[] = [];
    const note = (where: string, found: string[]) => {
      faults.push(...found.map((fault) => `${where}: ${fault}`));
    };
    for (const language of ['nb', 'en', 'en-XB'] as const) {
      await readIn(context, server.url, language);
      for (const url of pages) {
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          await page.goto(url);
          const where = `${new URL(url).pathname} (${language}, ${size.width})`;
          note(where, await layoutFaults(page));
          if (language !== 'en-XB') note(where, await accessibilityFaults(page));
        }
      }
    }
    expect(broken, 'links that lead nowhere').toEqual([]);
    expect(faults).toEqual([]);
  });
}
