import { expect, type Page } from '@playwright/test';
import { daysFromToday } from '../support/demo';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';
import { RARE_TIMES } from './sign-up';

/** Finds a guide on the desk by name and opens the record. */
export async function openGuide(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/guides?q=${encodeURIComponent(name)}`);
  await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** From an application to a guide who is available: talk, approval and every line of the list. */
export async function makeAvailable(page: Page): Promise<void> {
  const next = new Form(page.getByRole('region', { name: t('onboarding:next-title') }));
  await next.fill('onboarding:interview-day', daysFromToday(1));
  await next.fill('onboarding:interview-time', '17:30');
  await next.press('onboarding:do-book');
  await expectNotice(page, 'onboarding:done-booked');
  await next.press('onboarding:do-held');
  await expectNotice(page, 'onboarding:done-held');
  await next.press('onboarding:do-approve');
  await expectNotice(page, 'onboarding:done-approved');
  await expect(page.getByRole('button', { name: t('onboarding:do-available') })).toHaveCount(0);
  await checkOff(page, 'declaration');
  await checkOff(page, 'course');
  await checkOff(page, 'id-card', { 'onboarding:card-number': '4711' });
  await next.press('onboarding:do-available');
  await expectNotice(page, 'onboarding:done-available');
}

/** Records one line of the checklist as done today. */
export async function checkOff(
  page: Page,
  line: string,
  answers: Record<string, string> = {},
): Promise<void> {
  const item = page
    .getByRole('region', { name: t('onboarding:checklist') })
    .getByRole('listitem')
    .filter({ hasText: t(`onboarding:item-${line}`) });
  const form = new Form(item);
  await form.unfold('onboarding:record');
  for (const [label, text] of Object.entries(answers)) await form.fill(label, text);
  await form.press('onboarding:save-line');
  await expectNotice(page, 'onboarding:done-item');
}

/** Confirms what a spreadsheet could not tell, and writes down what it left open. */
export async function completeImported(page: Page): Promise<void> {
  const form = new Form(page);
  await form.press('onboarding:do-consent');
  await expectNotice(page, 'onboarding:done-consent');
  const editPart = async (part: string, answer: () => Promise<void>) => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t(`signup:step-${part}`) })
      .click();
    await answer();
    await form.press('onboarding:save');
    await expectNotice(page, 'onboarding:done-saved');
  };
  await page.getByRole('link', { name: t('people:guide-edit'), exact: true }).click();
  await editPart('about', () => form.fill('signup:birth-year', '1974'));
  await editPart('languages', () => form.choose('signup:norwegian', 'lists:level-native'));
  await editPart('times', () => form.choose('signup:availability', ...RARE_TIMES));
  await page.getByRole('link', { name: t('onboarding:back-to-guide') }).click();
}
