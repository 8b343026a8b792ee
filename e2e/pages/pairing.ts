import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';

/** Books the first meeting for a day and time, with an interpreter, on the page of the pairing. */
export async function bookFirstMeeting(page: Page, on: string, at: string): Promise<void> {
  const form = new Form(page);
  await form.fill('pairing:on', on);
  await form.fill('pairing:at', at);
  await form.fill('pairing:place', 'Biblioteket');
  await form.select('pairing:interpreter', 'pairing:interpreter-booked');
  await form.press('pairing:book');
  await expectNotice(page, 'pairing:notice-booked');
}

/** Records that the first meeting was held, with the interpreter. */
export async function recordFirstMeeting(page: Page): Promise<void> {
  const form = new Form(page);
  await form.choose('pairing:record-title', 'pairing:outcome-held');
  await form.tick('pairing:interpreter-was-there');
  await form.press('pairing:record');
  await expectNotice(page, 'pairing:notice-recorded');
}

/** Fixes the agreement's text in both languages; each side gets a link to sign it. */
export async function prepareAgreement(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('pairing:agreement-open') }).click();
  await new Form(page).press('agreement:prepare');
  await expectNotice(page, 'agreement:notice-prepared');
}

/** Records on the desk what one side signed. */
export async function recordSignature(
  page: Page,
  side: 'guide' | 'participant' | 'branch',
  name: string,
  how: 'digital' | 'paper' | 'oral-with-interpreter',
): Promise<void> {
  const form = new Form(page);
  await form.choose('agreement:signatures', `agreement:side-${side}`);
  await form.fill('agreement:signer-name', name);
  await form.select('agreement:how-label', `agreement:how-${how}`);
  await form.press('agreement:record');
  await expectNotice(page, 'agreement:notice-signed');
}

/** Signs the agreement that a message links to. */
export async function signByLink(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  const form = new Form(page);
  await form.fill('agreement:signer-name', name);
  await form.press('agreement:sign');
  await expect(page.getByRole('status')).toContainText(t('agreement:thanks-title'));
}

/** The two presses that take a pairing on, each on its page. */
export async function beginTrial(page: Page): Promise<void> {
  await new Form(page).press('pairing:begin-trial');
  await expectNotice(page, 'pairing:notice-trial');
}

export async function becomeActive(page: Page): Promise<void> {
  await new Form(page).press('pairing:become-active');
  await expectNotice(page, 'pairing:notice-active');
  await expect(page.getByRole('heading', { name: t('pairing:active-title') })).toBeVisible();
}
