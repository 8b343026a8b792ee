import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice, expectTitle } from './page';

/** One side says by its link that it wants to stop. */
export async function askToEnd(page: Page, link: string): Promise<void> {
  await page.goto(`${link}/closing`);
  await expectTitle(page, 'closing:ask-title');
  await new Form(page).press('closing:button-end');
  await expectTitle(page, 'closing:closing-title');
}

/** What one side would like afterwards, by one press on the page behind its link. */
export async function chooseNext(
  page: Page,
  side: 'guide' | 'participant',
  step: 'friends' | 'new-pairing' | 'rest',
): Promise<void> {
  await new Form(page).press(`closing:next-${step}-${side}`);
  await expect(page.getByText(t('closing:next-chosen'))).toBeVisible();
}

/** Opens the desk's page at the end of a pairing, by the name of its participant. */
export async function openClosing(page: Page, participant: string): Promise<void> {
  await page.goto('/desk/pairings');
  await page.getByRole('table').getByRole('link', { name: participant }).first().click();
  await page.getByRole('link', { name: t('pairing:tab-page-closing'), exact: true }).click();
  await page.waitForURL('**/closing');
}

/** Ends the pairing with a reason; thanks and certificates go to both. */
export async function endEarly(page: Page, reason: string): Promise<void> {
  const form = new Form(page.getByRole('region', { name: t('closing:early-title') }));
  await form.select('pairing:reason', `pairing:end-${reason}`);
  await form.tick('closing:give-certificates');
  page.once('dialog', (dialog) => dialog.accept());
  await form.press('closing:early');
  await expectNotice(page, 'closing:notice-closed');
}

/** The first bytes and headers of the PDF that the page at hand offers. */
export async function download(page: Page) {
  const link = page.getByRole('link', { name: t('closing:open-pdf') });
  const href = (await link.getAttribute('href')) ?? '';
  const answer = await page.request.get(href);
  return {
    type: answer.headers()['content-type'],
    disposition: answer.headers()['content-disposition'],
    start: (await answer.body()).subarray(0, 5).toString('latin1'),
  };
}
