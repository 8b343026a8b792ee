import { freeDays, heldOn, LogPage, ownLink } from '../pages/log';
import { expectAccessible } from '../support/accessibility';
import { daysFromToday, newestMessage, pretendToday } from '../support/demo';
import { readIn } from '../support/language';
import { layoutFaults, PHONE } from '../support/layout';
import { expect, journey, test } from '../support/test';
import { t } from '../support/words';

test.use({ viewport: PHONE });

const TODAY = daysFromToday(0);
const YESTERDAY = daysFromToday(-1);

journey(
  'a meeting is logged from a link with one press, and taken back with another',
  async ({ page }) => {
    const link = await ownLink(page, 'guide');
    const before = await heldOn(page, YESTERDAY);
    await page.goto(link);
    const log = new LogPage(page);
    await log.weMet();
    await log.expectThanks(1);
    expect(await heldOn(page, TODAY)).toHaveLength(1);

    await page.goto(link);
    await log.form.choose('log:when', 'log:yesterday');
    await log.form.select('log:how-long', '1 t 30 min');
    await log.weMet();
    await log.expectThanks(1);
    await expect(page.locator('.fg-said')).toContainText('1 t 30 min');
    await log.form.press('log:undo');
    await log.expectTitle('log:thanks-undone');
    expect(await heldOn(page, YESTERDAY)).toEqual(before);
  },
);

journey('two sides who log the same meeting have logged one', async ({ page }) => {
  const guide = await ownLink(page, 'guide');
  const participant = await ownLink(page, 'participant');
  const log = new LogPage(page);
  for (const [link, length] of [
    [guide, '3 timer'],
    [participant, '2 timer'],
  ] as const) {
    await page.goto(link);
    await log.form.select('log:how-long', length);
    await log.weMet();
    await log.expectThanks(1);
    // What the other said is nobody's but the coordinator's.
    await expect(page.locator('main')).not.toContainText(
      length === '2 timer' ? '3 timer' : 'ulikt',
    );
  }
  const [line = '', ...others] = await heldOn(page, TODAY);
  expect(others).toEqual([]);
  for (const part of [t('meetings:disputed'), '3 timer', '2 timer']) expect(line).toContain(part);
});

journey(
  'a mail scanner that opens a link many times takes nothing from its owner',
  async ({ page, server }) => {
    const link = await ownLink(page, 'participant');
    for (let time = 0; time < 5; time += 1) {
      for (const method of ['GET', 'HEAD']) {
        expect((await fetch(link, { method })).status).toBe(200);
      }
      expect((await fetch(`${link}?done=met&logs=${'a'.repeat(26)}`)).status).toBe(200);
    }
    expect(server.url).toBe(new URL(link).origin);
    await page.goto(link);
    const log = new LogPage(page);
    await log.weMet();
    await log.expectThanks(1);
  },
);

journey('whoever comes with an old link is sent a new one, and logs with it', async ({ page }) => {
  const link = await ownLink(page, 'guide');
  await pretendToday(page, daysFromToday(15));
  await page.goto(link);
  const log = new LogPage(page);
  await log.expectTitle('log:expired-title');
  await log.form.press('log:send-new-link');
  await log.expectTitle('log:sent-title');
  const { link: fresh, to, text } = await newestMessage(page);
  expect(text.replace(to, '')).not.toMatch(/Олена|Solveig|guide|treff/i);
  await page.goto(fresh);
  await log.weMet();
  await log.expectThanks(1);
});

journey('a second press for the same day asks before it counts', async ({ page }) => {
  const link = await ownLink(page, 'guide');
  const log = new LogPage(page);
  await page.goto(link);
  await log.weMet();
  await log.expectThanks(1);
  await page.goto(link);
  await log.weMet();
  await expect(page.getByRole('alert')).toContainText(t('refusals:day-said-already'));
  expect(await heldOn(page, TODAY)).toHaveLength(1);
  await page.goto(link);
  await log.weMet();
  await log.form.tick('log:again');
  await log.weMet();
  await log.expectThanks(1);
  expect(await heldOn(page, TODAY)).toHaveLength(2);
});

journey('several days are logged in one go', async ({ page }) => {
  const [first = '', second = ''] = await freeDays(page);
  await page.goto(await ownLink(page, 'participant'));
  const log = new LogPage(page);
  await log.form.choose('log:when', 'log:other-day');
  for (const day of [first, second]) {
    await page.locator(`input[name="days"][value="${day}"]`).check();
  }
  await log.weMet();
  await log.expectThanks(2);
  expect(await heldOn(page, first)).toHaveLength(1);
  expect(await heldOn(page, second)).toHaveLength(1);
});

journey('whoever needs help, did not meet or is away says so with a press', async ({ page }) => {
  const link = await ownLink(page, 'participant');
  const log = new LogPage(page);
  for (const [press, thanks] of [
    ['help', 'thanks-help'],
    ['not-met', 'thanks-not-met'],
    ['not-this-week', 'thanks-away'],
  ]) {
    await page.goto(link);
    await log.form.press(`log:${press}`);
    await log.expectTitle(`log:${thanks}`);
  }
  await page.goto(link);
  await expect(page.locator('main')).toContainText(t('log:back'));
  await log.form.press('log:back');
  await log.expectTitle('log:thanks-back');
});

journey('a phone that keeps the page opens it without a link', async ({ page }) => {
  await page.goto(await ownLink(page, 'guide'));
  const log = new LogPage(page);
  await log.form.unfold('log:keep');
  await log.form.press('log:keep-press');
  await log.expectTitle('log:thanks-kept');
  await page.goto('/log');
  await page.waitForURL('**/link/pair/*');
  await log.weMet();
  await log.expectThanks(1);
  await page.context().clearCookies();
  await page.goto('/log');
  await log.expectTitle('log:no-pair');
});

test('every face of the log can be read by everybody', async ({ page }) => {
  const link = await ownLink(page, 'guide');
  const log = new LogPage(page);
  const faults: string[] = [];
  for (const language of ['nb', 'en-XB'] as const) {
    await readIn(page.context(), link, language);
    for (const path of ['', '?done=away', '?done=kept', '/expenses']) {
      await page.goto(`${link}${path}`);
      faults.push(...(await layoutFaults(page)));
      await expectAccessible(page);
    }
    await page.goto('/log');
    await expectAccessible(page);
  }
  await readIn(page.context(), link, 'nb');
  await page.goto(link);
  await log.weMet();
  await log.expectThanks(1);
  await expectAccessible(page);
  await pretendToday(page, daysFromToday(15));
  await page.goto(link);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
