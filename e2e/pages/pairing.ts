import { expect, type Page } from '@playwright/test';
import { newestMessage } from '../support/demo';
import { t } from '../support/words';

/** Presses a button that the page must have just once. */
async function press(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
}

/** Opens the link of the newest message to somebody and answers the proposal in it. */
export async function answerProposal(
  page: Page,
  address: string,
  answer: 'yes' | 'no',
): Promise<void> {
  const { link } = await newestMessage(page, address);
  await page.goto(link);
  await press(page, t(`answer:${answer}`));
}

/** Books the first meeting for a day and time, as the coordinator on the page of the pairing. */
export async function bookFirstMeeting(page: Page, on: string, at: string): Promise<void> {
  await page.locator('input[name="on"]').fill(on);
  await page.locator('input[name="at"]').fill(at);
  await page.locator('input[name="place"]').fill('Biblioteket');
  await press(page, t('pairing:book'));
  await expect(page.getByText(t('pairing:notice-booked'))).toBeVisible();
}

/** Records that the first meeting was held. */
export async function recordFirstMeeting(page: Page): Promise<void> {
  await page.getByLabel(t('pairing:outcome-held')).check();
  await press(page, t('pairing:record'));
  await expect(page.getByText(t('pairing:notice-recorded'))).toBeVisible();
}

/** Signs for one side, with what the side said or wrote. */
export async function recordSignature(
  page: Page,
  side: 'guide' | 'participant' | 'branch',
  name: string,
): Promise<void> {
  await page.getByLabel(t(`agreement:side-${side}`), { exact: true }).check();
  await page.getByLabel(t('agreement:signer-name')).fill(name);
  await page.locator('select[name="how"]').selectOption('paper');
  await press(page, t('agreement:record'));
  await expect(page.getByText(t('agreement:notice-signed'))).toBeVisible();
}
