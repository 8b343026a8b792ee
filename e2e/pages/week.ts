import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice, expectTitle } from './page';

/** A pair's week, as one of the two sees it behind a link. */
export class WeekPage {
  private readonly form: Form;

  constructor(private readonly page: Page) {
    this.form = new Form(page);
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expectTitle(this.page, 'week:title');
  }

  meetings() {
    return this.page.locator('main li.fg-card');
  }

  /** No usual time any more; the page asks first where it can. */
  async endUsualTime(): Promise<void> {
    await this.form.press('week:end');
    await expectNotice(this.page, 'week:notice-ended');
  }

  /** One press on the first of the times that suit both. */
  async takeSuggestion(): Promise<string> {
    const button = this.page.locator('form:has(input[name="weekday"]) button').first();
    const time = (await button.innerText()).trim();
    await button.click();
    await expectNotice(this.page, 'week:notice-set');
    return time;
  }

  async cancelFirst(word: string): Promise<void> {
    await this.meetings().first().getByText(t('week:cannot'), { exact: true }).click();
    await expectTitle(this.page, 'week:cancel-title');
    await this.form.choose('week:word-label', word);
    await this.form.press('week:i-cannot');
    await expectNotice(this.page, 'week:notice-cancelled');
  }

  async undoFirst(): Promise<void> {
    await this.meetings().first().getByText(t('week:undo'), { exact: true }).click();
    await expectNotice(this.page, 'week:notice-undone');
  }

  /** The calendar file of the first meeting that stands. */
  async file(): Promise<string> {
    const link = this.page.locator('main a[href$=".ics"]').first();
    const answer = await this.page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    return answer.text();
  }

  /** Makes the calendar of this device; answers its address, which is shown this once. */
  async makeCalendar(): Promise<string> {
    await this.page.getByRole('link', { name: t('week:calendar-link') }).click();
    await expectTitle(this.page, 'week:calendar-page');
    await this.form.press('week:calendar-make');
    return this.page.locator('#calendar-address').innerText();
  }

  async takeCalendarAway(): Promise<void> {
    await this.page.getByText(t('week:revoke'), { exact: true }).click();
    await expectNotice(this.page, 'week:notice-revoked');
  }
}
