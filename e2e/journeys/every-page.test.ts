import { accessibilityFaults } from '../support/accessibility';
import { pagesFrom } from '../support/crawler';
import { become, type Person } from '../support/demo';
import { readIn } from '../support/language';
import { DESK, layoutFaults, PHONE } from '../support/layout';
import { expect, request, test } from '../support/test';

// Walks through every page that links lead to. On one engine only: pages do not differ by engine.
// Without a trace, which would take a picture of each of some hundred pages.
test.use({ trace: 'off' });

const WHO: readonly ('visitor' | Person)[] = [
  'visitor',
  'coordinator',
  'guide',
  'guide-asked',
  'participant',
  'participant-asked',
  'participant-waiting',
  'caseworker',
  'steering',
  'admin',
];

for (const who of WHO) {
  test(`${who}: every page can be read by everyone, on a phone and on a desk`, async ({
    page,
    context,
    server,
  }) => {
    test.setTimeout(900_000);
    if (who === 'visitor') await page.goto('/');
    else await become(page, who);
    const visitor = await request.newContext();
    // What everybody may open is read as a visitor.
    const isOpenToAll = async (href: string) =>
      who !== 'visitor' && (await visitor.get(href, { maxRedirects: 0 })).status() === 200;
    const { pages, broken } = await pagesFrom(page, page.url(), isOpenToAll);
    await visitor.dispose();
    console.log(`${who}: ${pages.length} pages`);
    const faults: string[] = [];
    const note = (where: string, found: string[]) => {
      faults.push(...found.map((fault) => `${where}: ${fault}`));
    };
    for (const language of ['nb', 'en', 'en-XB'] as const) {
      await readIn(context, server.url, language);
      for (const url of pages) {
        await page.goto(url);
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          const where = `${new URL(url).pathname} (${language}, ${size.width})`;
          note(where, await layoutFaults(page));
          if (language !== 'en-XB') note(where, await accessibilityFaults(page));
        }
      }
    }
    expect([...broken, ...faults]).toEqual([]);
  });
}
