import type { Page } from '@playwright/test';
import { become, newestMessage } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const SOLVEIG = 'solveig.bakkehaug.x@eksempel.test';

/** Another phone: nothing of the first one's is known there. */
async function onAnotherPhone(page: Page, use: (phone: Page) => Promise<void>): Promise<void> {
  const baseURL = new URL(page.url()).origin;
  const context = await page.context().browser()?.newContext({ baseURL });
  if (!context) throw new Error('No browser');
  await use(await context.newPage());
  await context.close();
}

journey(
  'a guide comes in by the link of an e-mail, which a visit does not use up',
  async ({ page }) => {
    const signIn = page.getByRole('button', { name: t('accounts:sign-in') });
    await page.goto('/sign-in');
    await page.getByLabel(t('accounts:contact')).fill(SOLVEIG);
    await page.getByRole('button', { name: t('accounts:send') }).click();
    await page.waitForURL('**/sign-in/sent');
    const { link } = await newestMessage(page, SOLVEIG);
    await onAnotherPhone(page, async (scanner) => {
      await scanner.goto(link);
      await scanner.goto(link);
    });
    await page.goto(link);
    await signIn.click();
    await page.waitForURL('**/me');
    await onAnotherPhone(page, async (thief) => {
      await thief.goto(link);
      await thief.getByRole('button', { name: t('accounts:sign-in') }).click();
      await expect(thief.getByText(t('refusals:link-used-or-old'))).toBeVisible();
    });
  },
);

journey('a guide comes in by a code that the coordinator reads out', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk/guides?q=Bakkehaug');
  await page
    .getByRole('link', { name: /Bakkehaug/ })
    .first()
    .click();
  await page.getByRole('link', { name: t('accounts:read-out') }).click();
  await page.getByRole('button', { name: t('accounts:make-code') }).click();
  const code = await page.locator('code').innerText();
  await onAnotherPhone(page, async (phone) => {
    await phone.goto('/sign-in/spoken');
    await phone.getByLabel(t('accounts:code')).fill(code.toLowerCase().replace('-', ' '));
    await phone.getByRole('button', { name: t('accounts:sign-in') }).click();
    await phone.waitForURL('**/me');
  });
});
