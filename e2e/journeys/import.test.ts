import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../app/testing/spreadsheets/${name}`, import.meta.url));

async function send(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto('/desk/import');
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Les filen' }).click();
}

/** axe is JavaScript itself, so the pages are looked at where the browser has it. */
async function expectAccessible(page: Page, javaScriptEnabled: boolean | undefined) {
  if (javaScriptEnabled === false) return;
  expect(await accessibilityFaults(page), page.url()).toEqual([]);
}

/** The page reloads by itself while the work goes on, with JavaScript and without. */
async function finished(page: Page, sentence: string) {
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 30_000 });
}

journey(
  'a list from a spreadsheet comes in after a dry run, and goes out again',
  async ({ page, javaScriptEnabled }) => {
    await become(page, 'coordinator');
    await send(page, sample('guider.csv'));
    await expect(page.getByText('Fødselsnummer. Lagres aldri.')).toBeVisible();
    await expect(page.getByText('26583')).toHaveCount(0);
    await expectAccessible(page, javaScriptEnabled);

    await page.getByRole('button', { name: 'Se hva som skjer' }).click();
    await finished(page, 'Dette er en prøve. Ingenting er gjort ennå.');
    await expect(page.getByRole('row', { name: /Sunniva Bakkehaug/ })).toContainText('Blir ny');
    await expectAccessible(page, javaScriptEnabled);

    await page.getByRole('link', { name: /Mulig dublett/ }).click();
    await page.getByLabel('Valg for rad 25').selectOption('create');
    await page.getByRole('button', { name: 'Lagre valgene' }).click();
    await expect(page.getByText('Valgene er lagret.')).toBeVisible();

    await page.getByRole('button', { name: 'Importer radene' }).click();
    await finished(page, 'Importen er ferdig.');
    await page.getByRole('link', { name: 'Sunniva Bakkehaug' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sunniva');

    await page.goto('/desk/import');
    await page.getByRole('link', { name: /guider\.csv/ }).click();
    page.on('dialog', (question) => question.accept());
    await page.getByRole('button', { name: 'Angre importen' }).click();
    await finished(page, 'Importen er angret.');
    await expectAccessible(page, javaScriptEnabled);
    await page.goto('/demo/outbox');
    await expect(page.getByText('sunniva.bakkehaug1@eksempel.test')).toHaveCount(0);
  },
);

journey(
  'a file that is no spreadsheet is refused beside the field, and nothing changes',
  async ({ page, faults }) => {
    await become(page, 'coordinator');
    await send(page, {
      name: 'liste.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await expect(page.getByRole('alert')).toContainText('Dette er ikke et regneark.');
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await send(page, { name: 'liste.xlsx', mimeType: 'application/vnd.ms-excel', buffer: locked });
    await expect(page.getByRole('alert')).toContainText('låst med passord');
    faults.expect(/status of 413/);
    const large = Buffer.alloc(12 * 1024 * 1024, 'a;b\n');
    await send(page, { name: 'liste.csv', mimeType: 'text/csv', buffer: large });
    await expect(page.getByRole('alert')).toContainText('Filen er for stor.');
    await expect(page.getByRole('table')).toHaveCount(0);
  },
);
