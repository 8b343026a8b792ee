import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';
import { RARE_TIMES } from './sign-up';

/** Finds a participant on the desk by name and opens the record. */
export async function openParticipant(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/participants?text=${encodeURIComponent(name)}`);
  await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** From a name to the queue: information, the own consent, the talk with an interpreter. */
export async function bringToQueue(page: Page, norwegian: 'none' | 'B1' = 'none'): Promise<void> {
  const form = new Form(page);
  await form.press('people:participant-do-give-info');
  await expectNotice(page, 'people:participant-done-step');
  await form.select(
    'people:participant-consent-how',
    'people:participant-how-oral-with-interpreter',
  );
  await form.press('people:participant-do-consent');
  await expectNotice(page, 'people:participant-done-step');
  await page.getByRole('link', { name: t('people:participant-do-hold-talk') }).click();
  await talk(page, norwegian);
  await form.press('people:participant-do-wait');
  await expectNotice(page, 'people:participant-done-step');
}

/** What comes up in the talk, so that there is enough to propose a guide. */
async function talk(page: Page, norwegian: string): Promise<void> {
  const form = new Form(page);
  await form.select('people:participant-norwegian', `lists:norwegian-${norwegian}`);
  await form.select('people:participant-district', 'Sentrum');
  await form.choose('people:participant-free', ...RARE_TIMES);
  const likes = ['walking', 'cooking'].map((one) => `lists:interest-${one}`);
  await form.choose('people:participant-interests', ...likes);
  await form.choose('people:participant-goals-pick', 'lists:goal-norwegian');
  await form.choose('people:participant-guide-sex', 'lists:sex-wish-must-man');
  const held = new Form(page.getByRole('region', { name: t('people:participant-section-talk') }));
  await held.tick('people:participant-talk-done');
  await held.select(
    'people:participant-talk-interpreter',
    'people:participant-talk-interpreter-used',
  );
  await form.press('people:participant-save');
  await expectNotice(page, 'people:participant-done-saved');
}
