import { expect, type Locator, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';

/** The coordinator's list of what needs somebody. */
export class TodayPage {
  constructor(private readonly page: Page) {}

  async open(whose: 'mine' | 'all' = 'mine'): Promise<void> {
    await this.page.goto(`/desk?whose=${whose}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(t('today:title'));
  }

  /** Rows that say this somewhere. */
  rows(words: string | RegExp): Locator {
    return this.page.locator('tbody').getByRole('row').filter({ hasText: words });
  }

  /** Who a row is about. */
  async nameOf(row: Locator): Promise<string> {
    return (await row.getByRole('rowheader').locator('bdi').first().innerText()).trim();
  }

  /** Puts a row off until the day that is offered, because it was agreed so. */
  async putOff(row: Locator): Promise<void> {
    await row.getByRole('link', { name: t('today:put-off') }).click();
    const form = new Form(this.page);
    await form.choose('tasks:reason-label', 'tasks:reason-agreed-later');
    await form.press('tasks:put-off');
    await expectNotice(this.page, 'tasks:notice-put-off');
  }

  /** The counts under the list, with where each leads. */
  async counts(): Promise<{ readonly count: number; readonly href: string }[]> {
    const links = await this.page
      .getByRole('navigation', { name: t('today:counts-title') })
      .getByRole('link')
      .all();
    return Promise.all(
      links.map(async (link) => ({
        count: Number(/\d+$/.exec((await link.innerText()).trim())?.[0]),
        href: (await link.getAttribute('href')) ?? '',
      })),
    );
  }
}

/** Writes a task for today. */
export async function writeTask(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: t('today:new-task') }).click();
  const form = new Form(page);
  await form.fill('tasks:title-label', title);
  await form.press('tasks:save');
  await expectNotice(page, 'tasks:notice-added');
}
