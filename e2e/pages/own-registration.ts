import type { Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectTitle, slotName } from './page';

export interface Registering {
  readonly firstName: string;
  readonly latinName: string;
  readonly phone: string;
  readonly birthYear: string;
}

/** From the introduction to the page after the year of birth: name first, then the year. */
export async function beginRegistration(page: Page, person: Registering): Promise<void> {
  await page.goto('/register');
  await expectTitle(page, 'registration:intro-title');
  await page.getByRole('link', { name: t('registration:start') }).click();
  const form = new Form(page);
  await form.fill('registration:first-name', person.firstName);
  await form.fill('registration:latin-name', person.latinName);
  await form.press('registration:next');
  await expectTitle(page, 'registration:title-about');
  await form.fill('registration:birth-year', person.birthYear);
  await form.choose('registration:sex', 'lists:sex-woman');
  await form.press('registration:next');
}

/** Every page from contact to the last, with the fewest answers that are enough. */
export async function finishRegistration(
  page: Page,
  person: Registering,
  specialCare: 'yes' | 'no',
): Promise<void> {
  const form = new Form(page);
  const next = async (title: string) => {
    await form.press('registration:next');
    await expectTitle(page, `registration:title-${title}`);
  };
  await form.fill('registration:phone', person.phone);
  await next('language');
  await form.field('registration:contact-language').selectOption('ti');
  await form.choose('registration:interpreter', 'registration:interpreter-always');
  await next('household');
  await form.choose('registration:unit', 'registration:unit-single');
  await next('place');
  await form.select('registration:district', 'Sentrum');
  await form.choose('registration:norwegian', 'lists:norwegian-A1');
  await next('time');
  await form.choose('registration:time-label', slotName('mon-evening'));
  await next('interests');
  await form.choose(
    'registration:interests-label',
    'lists:interest-walking',
    'lists:interest-cafe',
  );
  await next('goals');
  await form.choose('registration:goals-label', 'lists:goal-norwegian');
  await next('wishes');
  await form.choose('registration:guide-sex', 'registration:guide-must-woman');
  await next('practical');
  await next('send');
  await form.choose('registration:special-care', `registration:${specialCare}`);
  await form.tick('registration:understood');
  await form.tick('registration:consent');
  await form.press('registration:send');
  await expectTitle(page, 'registration:thanks-title');
}
