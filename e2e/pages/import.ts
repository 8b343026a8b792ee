import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectTitle } from './page';

const folder = new URL('../../app/testing/spreadsheets/', import.meta.url);
// Rows are carried out beside the pages; a page without JavaScript looks again every few seconds.
const WORK = { timeout: 30_000 };

/** Hands in a sheet as it is kept today, and comes to the page that says what each column becomes. */
export async function upload(page: Page, file: string): Promise<void> {
  await page.goto('/desk');
  await page
    .getByRole('link', { name: t('ui:desk-import') })
    .first()
    .click();
  const form = new Form(page);
  await form.field('import:file-label').setInputFiles(fileURLToPath(new URL(file, folder)));
  await form.press('import:upload');
  await expectTitle(page, 'import:columns-title');
}

/** The trial: every row with what would become of it, and nothing done yet. */
export async function tryOut(page: Page): Promise<void> {
  await new Form(page).press('import:to-dry-run');
  await expect(page.getByText(t('import:now-planned'))).toBeVisible(WORK);
}

/** Takes the rows in for real. */
export async function takeIn(page: Page): Promise<void> {
  await new Form(page).press('import:start');
  await expect(page.getByText(t('import:now-done'))).toBeVisible(WORK);
}

/** The row of a person in the trial. */
export function rowOf(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name });
}
