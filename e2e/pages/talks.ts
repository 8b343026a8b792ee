import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice, expectTitle } from './page';

/** Fills in a card behind a link, page by page: one choice or more for each question. */
export async function fillCard(
  page: Page,
  link: string,
  answers: { rhythm: string; together: string; limit: string; reach: string },
): Promise<void> {
  // The demo's pair may have begun one: every answer is given anew.
  await page.goto(`${link}?step=role`);
  await expectTitle(page, 'cards:step-role');
  const form = new Form(page);
  await form.press('cards:have-read');
  await expectTitle(page, 'cards:step-rhythm');
  await form.choose('cards:choose-one', `cards:rhythm-${answers.rhythm}`);
  await form.press('cards:save-and-on');
  await expectTitle(page, 'cards:step-together');
  await tickOnly(page, `cards:together-${answers.together}`);
  await form.press('cards:save-and-on');
  await expectTitle(page, 'cards:step-limits');
  await tickOnly(page, `cards:limit-${answers.limit}`);
  await form.press('cards:save-and-on');
  await expectTitle(page, 'cards:step-reach');
  await form.choose('cards:choose-one', `cards:reach-${answers.reach}`);
  await form.press('cards:save-and-on');
}

async function tickOnly(page: Page, choice: string): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await new Form(page).choose('cards:choose-several', choice);
}

/** Addresses of the pairings on the first page of the list that are in a state. */
export async function pairsIn(page: Page, state: string): Promise<string[]> {
  await page.goto('/desk/pairings');
  const rows = page.getByRole('row').filter({ hasText: t(`pairing:state-${state}`) });
  const links = await rows.getByRole('link').all();
  const pairs = await Promise.all(links.map((link) => link.getAttribute('href')));
  return pairs.flatMap((href) => (href?.startsWith('/desk/pairings/') ? [href] : []));
}

/** Opens the page of calls of the first pairing in a state for which one is due. */
export async function openDueCall(page: Page, state: string): Promise<void> {
  for (const pair of await pairsIn(page, state)) {
    await page.goto(`${pair}/check-ins`);
    if ((await page.getByRole('table').count()) > 0) return;
  }
  throw new Error(`No call is due for a pairing in state ${state}`);
}

/** Records the call that is open: not good, and a new number. */
export async function recordLowCall(page: Page, phone: string): Promise<void> {
  const form = new Form(page);
  await form.choose('checkins:answer', 'checkins:mood-bad');
  await form.tick('checkins:contact-confirmed');
  await form.fill('checkins:phone', phone);
  await form.press('checkins:do-done');
  await expectNotice(page, 'checkins:notice-done');
}

/** Presses a face behind a link, and says no to a call. */
export async function pressFace(page: Page, link: string, face: string): Promise<void> {
  await page.goto(link);
  const form = new Form(page);
  await form.press(`how:face-${face}`);
  await expectTitle(page, 'how:call-title');
  await form.press('how:call-no');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('how:thanks-title'));
}
