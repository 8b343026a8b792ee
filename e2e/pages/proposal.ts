import { expect, type Page, request } from '@playwright/test';
import { newestMessage } from '../support/demo';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';

/** The proposal on the desk: its reasons and what to watch, and behind folds hours and points. */
export async function expectExplained(page: Page): Promise<void> {
  for (const key of ['why', 'watch']) {
    await expect(page.getByRole('heading', { name: t(`matching:${key}`) })).toBeVisible();
  }
  for (const key of ['common-hours', 'parts']) {
    const fold = page.locator('details', { hasText: t(`matching:${key}`) });
    await fold.locator('summary').click();
    await expect(fold).toHaveAttribute('open');
  }
}

/** Approves the pair that the plan proposes, and gives the proposal's address. */
export async function approve(page: Page): Promise<string> {
  await new Form(page).press('matching:approve');
  await expectNotice(page, 'matching:notice-approved');
  return page.url();
}

/** Opens the question in the newest message to somebody, as a reader of the message. */
export async function openQuestion(page: Page, address: string): Promise<void> {
  const { link } = await newestMessage(page, address);
  await visitAsScanner(page, link);
  await page.goto(link);
  await expect(page.getByRole('button', { name: t('answer:yes'), exact: true })).toBeVisible();
}

/** Answers the question that is open; the page says what happens now. */
export async function answer(page: Page, word: 'yes' | 'no', outcome: string): Promise<void> {
  await new Form(page).press(`answer:${word}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(`answer:${outcome}-title`));
}

/** A mail scanner opens every link before the reader does; that must not answer for anybody. */
async function visitAsScanner(page: Page, link: string): Promise<void> {
  const scanner = await request.newContext();
  const url = new URL(link, page.url()).href;
  expect((await scanner.get(url)).status()).toBe(200);
  expect((await scanner.head(url)).status()).toBe(200);
  await scanner.dispose();
}
