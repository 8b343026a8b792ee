import { Form } from '../pages/form';
import { expectNotice } from '../pages/page';
import { TodayPage, writeTask } from '../pages/today';
import { expectAccessible } from '../support/accessibility';
import { become, daysFromToday, pretendToday } from '../support/demo';
import { expect, journey, test } from '../support/test';
import { t } from '../support/words';

const SILENT = /Ingen treff på \d+ dager/;

journey(
  'a pair that has been quiet for long stands on Today with its numbers, until somebody has called',
  async ({ page }) => {
    await become(page, 'coordinator');
    const today = new TodayPage(page);
    await today.open();
    const row = today.rows(SILENT);
    await expect(row).toHaveCount(1);
    await expect(row.locator('a[href^="tel:+47"]')).toHaveCount(2);
    await row.getByRole('link', { name: t('today:action-pair-silent') }).click();
    const form = new Form(page);
    await form.choose('checkins:answer', 'checkins:mood-good');
    await form.press('checkins:do-done');
    await expectNotice(page, 'checkins:notice-done');
    await today.open();
    await expect(today.rows(SILENT)).toHaveCount(0);
  },
);

journey(
  'what can wait is put off with a reason, stays away until its day, and can be taken back',
  async ({ page }) => {
    await become(page, 'coordinator');
    const today = new TodayPage(page);
    await today.open();
    const row = today.rows(SILENT);
    const name = await today.nameOf(row);
    await today.putOff(row);
    await expect(today.rows(SILENT)).toHaveCount(0);

    await page.goto('/desk/tasks?show=put-off');
    const entry = page.locator('tbody').getByRole('row');
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText(t('tasks:reason-agreed-later'));
    await entry.getByRole('button').click();
    await expectNotice(page, 'tasks:notice-back');
    expect(await today.nameOf(today.rows(SILENT))).toBe(name);

    await today.putOff(today.rows(SILENT));
    await pretendToday(page, daysFromToday(7));
    await today.open();
    await expect(today.rows(SILENT).filter({ hasText: name })).toHaveCount(1);
  },
);

journey('a task that somebody writes stands on Today until it is done', async ({ page }) => {
  const title = 'Spør om vi kan låne kanoen';
  await become(page, 'coordinator');
  const today = new TodayPage(page);
  await today.open();
  await writeTask(page, title);
  await today.open();
  const row = today.rows(title);
  await row.getByRole('button').click();
  await expectNotice(page, 'tasks:notice-done');
  await expect(today.rows(title)).toHaveCount(0);
  await page.goto('/desk/tasks?show=done');
  await page
    .locator('tbody')
    .getByRole('row')
    .filter({ hasText: title })
    .getByRole('button')
    .click();
  await expectNotice(page, 'tasks:notice-undone');
  await today.open();
  await expect(today.rows(title)).toHaveCount(1);
});

test('Today, its tasks and what is put off can be used by everybody', async ({ page }) => {
  await become(page, 'coordinator');
  const today = new TodayPage(page);
  await today.open();
  await expectAccessible(page);
  await today
    .rows(SILENT)
    .getByRole('link', { name: t('today:put-off') })
    .click();
  await expectAccessible(page);
  for (const path of ['/desk/tasks', '/desk/tasks/new', '/desk/tasks?show=done']) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test('every number on Today is the length of the list that it leads to', async ({ page }) => {
  await become(page, 'coordinator');
  const today = new TodayPage(page);
  for (const whose of ['mine', 'all'] as const) {
    await today.open(whose);
    const counts = await today.counts();
    expect(counts.length).toBeGreaterThan(8);
    for (const { count, href } of counts) {
      await page.goto(href);
      await expect(page.locator('tbody tr'), href).toHaveCount(count);
    }
  }
});
