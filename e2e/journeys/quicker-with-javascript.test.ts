import { become } from '../support/demo';
import { expect, test } from '../support/test';

// What public/enhance.js adds to pages that work without it.

test('the desk answers to the keyboard', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog');
  await expect(keys).toBeVisible();
  for (const link of await page.locator('[data-go]').all()) {
    await expect(keys).toContainText((await link.getAttribute('data-go-label')) ?? 'no label');
  }
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL('**/desk/matching');
});

test('a filter works at once and keeps the place where one is', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk/matching');
  const filter = page.locator('#filters select').first();
  const rows = page.locator('tbody tr');
  const before = await rows.count();
  await filter.focus();
  await filter.selectOption({ index: 1 });
  await expect(rows).not.toHaveCount(before);
  await expect(filter).toBeFocused();
  expect(new URL(page.url()).search).not.toBe('');
});

test('two presses send a form once, and the answer starts at what is wrong', async ({ page }) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.goto('/sign-up');
  const send = page.locator('main form button[type="submit"]').last();
  await send.dblclick();
  const summary = page.locator('#error-summary');
  await expect(summary).toBeFocused();
  expect(posts).toHaveLength(1);
  await summary.getByRole('link').first().click();
  const field = await summary.getByRole('link').first().getAttribute('href');
  await expect(page.locator(`${field}, ${field} input`).first()).toBeVisible();
});

test('an open menu closes with Escape and gives focus back', async ({ page }) => {
  await become(page, 'coordinator');
  const summary = page.locator('details.fg-user > summary');
  await summary.click();
  await expect(page.locator('.fg-user-menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.fg-user-menu')).toBeHidden();
  await expect(summary).toBeFocused();
});
