import { heldOn, LogPage, ownLink } from '../pages/log';
import { daysFromToday, newestMessage, pretendToday } from '../support/demo';
import { PHONE } from '../support/layout';
import { expect, test } from '../support/test';
import { t } from '../support/words';

// What only the script does: without it the browser says itself that a page did not come.
test.use({ viewport: PHONE });

const TODAY = daysFromToday(0);

test('an answer that is lost and asked for again leaves one meeting', async ({ page, faults }) => {
  faults.expect(/net::ERR_FAILED|Failed to load resource/);
  const link = await ownLink(page, 'guide');
  await page.goto(link);
  const log = new LogPage(page);
  let lost = 0;
  await page.route('**/link/pair/*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 1) return route.continue();
    lost += 1;
    // It has arrived: only the answer never comes back.
    const answer = await route.fetch({ maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    return route.abort();
  });
  await log.weMet();
  const kept = page.getByRole('status').filter({ hasText: t('log:kept-waiting') });
  await expect(kept).toBeVisible();
  await log.form.press('log:send-now');
  await expect(kept).toBeVisible();
  await log.form.press('log:send-now');
  await log.expectThanks(1);
  expect(lost).toBe(2);
  expect(await heldOn(page, TODAY)).toHaveLength(1);
});

test('what is pressed in a lift is sent by itself when the line is back', async ({
  page,
  context,
  faults,
}) => {
  faults.expect(/net::ERR_INTERNET_DISCONNECTED/);
  const link = await ownLink(page, 'guide');
  await page.goto(link);
  const log = new LogPage(page);
  await context.setOffline(true);
  await log.weMet();
  await expect(page.getByRole('status').filter({ hasText: t('log:kept-waiting') })).toBeVisible();
  await context.setOffline(false);
  await log.expectThanks(1);
  expect(await heldOn(page, TODAY)).toHaveLength(1);
  await page.goto(link);
  await log.expectQuestion();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what was kept unsent is sent when the page is opened next, by a newer link too', async ({
  page,
  context,
  faults,
}) => {
  faults.expect(/net::ERR_INTERNET_DISCONNECTED/);
  const older = await ownLink(page, 'guide');
  const newer = await ownLink(page, 'guide');
  await page.goto(older);
  const log = new LogPage(page);
  // The browser writes the phone's store down a moment after the page has: another tab is told then.
  const witness = await context.newPage();
  await witness.goto('/');
  const writtenDown = witness.evaluate(async () => {
    await new Promise((told) => addEventListener('storage', told, { once: true }));
  });
  await context.setOffline(true);
  await log.weMet();
  await expect(page.getByRole('status').filter({ hasText: t('log:kept-waiting') })).toBeVisible();
  await writtenDown;
  await witness.close();
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto(newer);
  await log.expectThanks(1);
  expect(await heldOn(page, TODAY)).toHaveLength(1);
});

test('a draft waits for its own side, through a link that ran out, and for nobody else', async ({
  page,
}) => {
  const guide = await ownLink(page, 'guide');
  const participant = await ownLink(page, 'participant');
  await page.goto(guide);
  const log = new LogPage(page);
  await log.form.unfold('log:more');
  await log.form.fill('log:note', 'Vi var på biblioteket');
  await page.goto(participant);
  await expect(log.form.field('log:note')).toHaveValue('');
  await pretendToday(page, daysFromToday(15));
  await page.goto(guide);
  await log.form.press('log:send-new-link');
  await log.expectTitle('log:sent-title');
  const { link } = await newestMessage(page);
  await page.goto(link);
  await expect(log.form.field('log:note')).toHaveValue('Vi var på biblioteket');
  // The day that was meant then is a date now.
  await expect(page.locator('input[name="otherOn"]')).toHaveValue(TODAY);
  await log.form.press('log:start-over');
  await expect(log.form.field('log:note')).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
