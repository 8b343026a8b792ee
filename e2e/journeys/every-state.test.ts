import type { Locator, Page } from '@playwright/test';
import { become } from '../support/demo';
import { expect, test } from '../support/test';
import { walk } from '../support/walk';

// The walk along the links sees one page of each kind; a record looks different in each state. On
// one engine only and without a trace, like that walk.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 600_000 });

const LISTS: Readonly<Record<string, readonly string[]>> = {
  guide: ['/desk/guides', '/desk/guides?group=former'],
  participant: ['/desk/participants?state=all'],
  'proposal and pairing': [
    '/desk/pairings?show=matches',
    '/desk/pairings?show=open',
    '/desk/pairings?show=ended-early',
  ],
  suggestion: ['/desk/matching?show=suggested', '/desk/matching?show=none'],
};

for (const [what, lists] of Object.entries(LISTS)) {
  test(`a ${what} can be read in every state that the story has`, async ({ page, server }) => {
    await become(page, 'coordinator');
    const firsts = new Map<string, string>();
    for (const list of lists) await collect(page, server.url + list, firsts);
    const records = [...firsts.values()];
    console.log(`${what}: ${[...firsts.keys()].join(', ')}`);
    const agreements = records
      .filter((url) => url.includes('/pairings/'))
      .map((url) => `${url}/agreement`);
    expect(firsts.size).toBeGreaterThan(1);
    expect(await walk(page, [...records, ...agreements])).toEqual([]);
  });
}

/** The first record in each state, from all pages of a list. */
async function collect(page: Page, list: string, firsts: Map<string, string>): Promise<void> {
  let at: string | null = list;
  while (at !== null) {
    await page.goto(at);
    for (const row of await page.locator('tbody tr').all()) {
      const href = (await row.getByRole('link').first().getAttribute('href')) ?? '';
      const tags = await row.locator('.ds-tag').allInnerTexts();
      const state = list.includes('/matching') ? list.slice(-4) : tags.join(' ');
      if (!firsts.has(state)) firsts.set(state, new URL(href, page.url()).href);
    }
    const next: Locator = page.locator('a[rel="next"]');
    const href = (await next.count()) > 0 ? await next.first().getAttribute('href') : null;
    at = href && new URL(href, page.url()).href;
  }
}
