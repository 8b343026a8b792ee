import { expect, type Locator, type Page } from '@playwright/test';
import { isolated } from '../../app/i18n/isolate';
import { t } from '../support/words';
import { Form } from './form';

/** The plan as a list; `filter` stands as in its address. */
export async function openPlan(page: Page, filter = ''): Promise<void> {
  await page.goto(`/desk/matching${filter}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('matching:title'));
}

/** The rows of the list that have a proposal of the plan. */
export function proposals(page: Page): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('checkbox') });
}

export interface Pair {
  readonly participant: string;
  readonly guide: string;
}

/** Who a row is about, and the guide that the plan has for them. */
export async function pairOf(row: Locator): Promise<Pair> {
  const participant = await row.getByRole('link').first().innerText();
  const guide = await row.getByRole('cell').nth(-2).innerText();
  return { participant, guide: guide.replace(/, \d+ .*$/, '').replace(/[\u2066-\u2069]/g, '') };
}

/** Opens what can be changed about one who waits, by the row's link. */
export async function openChange(page: Page, participant: string): Promise<void> {
  await page.getByRole('link', { name: t('plan:change-of', { name: participant }) }).click();
  await expect(page.getByText(t('plan:nobody-is-told'))).toBeVisible();
}

/** The page says what the last press did to the plan, figures included. */
export async function expectMoved(page: Page, key: string, pair: Pair): Promise<Locator> {
  const who = { participant: isolated(pair.participant), guide: isolated(pair.guide) };
  const notice = page.getByRole('status').filter({ hasText: t(key, who) });
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(t('plan:figures'));
  return notice;
}

/** Takes back what the notice is about. */
export async function takeBack(notice: Locator): Promise<void> {
  await new Form(notice).press('plan:take-back');
}
