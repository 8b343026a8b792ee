import { PAIR_PAGES, pairPath } from '../../app/features/pair-pages';
import { pagesFrom } from '../support/crawler';
import { become, daysFromToday, newestMessage, type Person, pretendToday } from '../support/demo';
import { expect, request, test } from '../support/test';
import { walk } from '../support/walk';

// Walks through every page. On one engine only: pages do not differ by engine. Without a trace,
// which would take a picture of each of some hundred pages.
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

/** The desk is by far the largest: in parts, so that several workers share it. */
const PARTS: Readonly<Record<string, number>> = { coordinator: 3, visitor: 2 };

for (const [who, part, of] of WHO.flatMap((one) =>
  Array.from({ length: PARTS[one] ?? 1 }, (_, i) => [one, i, PARTS[one] ?? 1] as const),
)) {
  const named = of > 1 ? `${who}, part ${part + 1} of ${of}` : who;
  test(`${named}: every page that links lead to can be read by everyone`, async ({ page }) => {
    test.setTimeout(900_000);
    if (who === 'visitor') await page.goto('/');
    else await become(page, who);
    const visitor = await request.newContext();
    // What everybody may open is read as a visitor.
    const isOpenToAll = async (href: string) =>
      who !== 'visitor' && (await visitor.get(href, { maxRedirects: 0 })).status() === 200;
    const { pages, broken } = await pagesFrom(page, page.url(), isOpenToAll);
    await visitor.dispose();
    console.log(`${named}: ${pages.length} pages in all`);
    const mine = pages.filter((_, i) => i % of === part);
    expect([...broken, ...(await walk(page, mine))]).toEqual([]);
  });
}

for (const side of ['guide', 'participant'] as const) {
  test(`${side}: every page behind a pair's link can be read by everyone`, async ({
    page,
    server,
  }) => {
    test.setTimeout(300_000);
    await become(page, side);
    await page.locator('form:has(input[name="what"][value="pair"]) button').click();
    await page.waitForURL('**/link/pair/*');
    const secret = page.url().split('/').at(-1) ?? '';
    const paths = [undefined, ...PAIR_PAGES].map((name) => server.url + pairPath(secret, name));
    const faults = await walk(page, paths);
    await pretendToday(page, daysFromToday(20));
    const [expired = ''] = paths;
    expect([...faults, ...(await walk(page, [expired]))]).toEqual([]);
  });
}

const NO_ID = 'a'.repeat(26);
const NO_SECRET = 'a'.repeat(43);

test('every page that a form or a used-up link leads to can be read by everyone', async ({
  page,
  server,
}) => {
  test.setTimeout(300_000);
  const paths = [
    '/sign-up/thanks',
    '/sign-up/link',
    '/sign-up/done',
    '/register/thanks',
    '/register/too-young',
    `/sign-in/code?attempt=${NO_ID}`,
    '/sign-in/sent',
    `/link/sign-in/${NO_ID}${NO_SECRET}`,
    ...['application', 'match', 'agreement', 'invitation', 'pair'].map(
      (kind) => `/link/${kind}/${NO_SECRET}`,
    ),
  ];
  expect(
    await walk(
      page,
      paths.map((path) => server.url + path),
    ),
  ).toEqual([]);
});

test('every step of an application can be read by everyone', async ({ page, server }) => {
  test.setTimeout(300_000);
  await page.goto('/sign-up');
  await page.locator('[name="firstName"]').fill('Tiril');
  await page.locator('[name="contact"]').fill('tiril.lykke@example.org');
  await page.locator('[name="sex"][value="woman"]').check();
  await page.locator('[name="district"]').selectOption({ index: 1 });
  await page.locator('[name="privacy"]').check();
  await page.locator('main form button').last().click();
  await page.waitForURL('**/sign-up/thanks');
  const { link } = await newestMessage(page, 'tiril.lykke@example.org');
  const opened = await walk(page, [server.url + link]);
  await page.locator('main form button').first().click();
  await page.waitForURL('**/sign-up/about');
  const steps = ['about', 'languages', 'interests', 'times', 'wishes', 'send'];
  const urls = steps.map((step) => `${server.url}/sign-up/${step}`);
  expect([...opened, ...(await walk(page, urls))]).toEqual([]);
});
