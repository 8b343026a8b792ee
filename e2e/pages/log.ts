import { expect, type Page } from '@playwright/test';
import { formatDay } from '../../app/i18n/format';
import { become, daysFromToday } from '../support/demo';
import { t } from '../support/words';
import { Form } from './form';

/** The page that logs a meeting, as a side of a pair meets it. */
export class LogPage {
  readonly form: Form;

  constructor(private readonly page: Page) {
    this.form = new Form(page);
  }

  async expectQuestion(): Promise<void> {
    await expect(this.page.getByRole('button', { name: t('log:we-met') })).toBeVisible();
  }

  weMet(): Promise<void> {
    return this.form.press('log:we-met');
  }

  /** What is thanked for: one line for each day. */
  async expectThanks(lines: number): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(t('log:thanks-met'));
    await expect(this.page.locator('.fg-said li')).toHaveCount(lines);
  }

  async expectTitle(key: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(t(key));
  }
}

/** A link of one side of the pair that the story is about, without anything that a session gives. */
export async function ownLink(page: Page, side: 'guide' | 'participant'): Promise<string> {
  await become(page, side);
  await page.goto('/me');
  await new Form(page).press('status:we-met');
  await page.waitForURL('**/link/pair/*');
  const link = page.url();
  await page.context().clearCookies();
  return link;
}

/** The meetings of that pair on one day that count or are disputed, as the coordinator sees them. */
export async function heldOn(page: Page, day: string): Promise<string[]> {
  await openMeetings(page);
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: formatDay(day, 'nb') });
  const lines = (await rows.allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
  const counts = [t('meetings:state-held'), t('meetings:disputed')];
  await page.context().clearCookies();
  return lines.filter((line) => counts.some((word) => line.includes(word)));
}

/** Days before yesterday of which nobody has said anything yet, the latest first. */
export async function freeDays(page: Page): Promise<string[]> {
  await openMeetings(page);
  const text = await page.getByRole('table').innerText();
  await page.context().clearCookies();
  const days = [2, 3, 4, 5, 6, 7, 8, 9].map((back) => daysFromToday(-back));
  return days.filter((day) => !text.includes(formatDay(day, 'nb')));
}

async function openMeetings(page: Page): Promise<void> {
  await become(page, 'coordinator');
  await page.goto('/desk/pairings');
  const pairing = page.getByRole('table').getByRole('link', { name: /Solveig.*Олена/ });
  await page.goto(`${await pairing.getAttribute('href')}/meetings`);
}
