import { expect, type Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectTitle, slotName } from './page';

export interface NewGuide {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

/** Times that few others have, so that the plan has a pair to find. */
export const RARE_TIMES = ['mon-morning', 'wed-morning'].map(slotName);

/** Step one, from the front page, with one contact and nothing more. */
export async function signUp(page: Page, guide: NewGuide): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('link', { name: t('public:home-guide') })
    .first()
    .click();
  await page
    .getByRole('link', { name: t('public:guide-start') })
    .first()
    .click();
  await expectTitle(page, 'signup:title');
  const form = new Form(page);
  await form.fill('signup:first-name', guide.firstName);
  await form.fill('signup:last-name', guide.lastName);
  await form.fill('signup:contact', guide.email);
  await form.choose('signup:sex', 'lists:sex-man');
  await form.select('signup:district', 'Sentrum');
  await form.select('signup:heard-from', 'lists:heard-friend');
  await form.tick('signup:privacy-read');
  await form.press('signup:sign-up');
  await expectTitle(page, 'signup:thanks-title');
}

/** The application behind the link in the message: saved step by step, read through and sent. */
export async function apply(page: Page, guide: NewGuide): Promise<void> {
  const form = new Form(page);
  const saveAt = async (step: string) => {
    await form.press('signup:save-and-go-on');
    await expectTitle(page, `signup:title-${step}`);
  };
  await form.press('signup:resume');

  await expectTitle(page, 'signup:title-about');
  await expect(form.field('signup:first-name')).toHaveValue(guide.firstName);
  await form.fill('signup:birth-year', '1981');
  await form.choose('signup:unit', 'signup:unit-single');
  await form.fill('signup:phone', guide.phone);
  await saveAt('languages');

  await form.choose('signup:norwegian', 'lists:level-native');
  await form.select('signup:language-number', 'tigrinja', { number: 1 });
  await form.select('signup:language-level', 'lists:level-good');
  await form.select('signup:occupation', 'lists:occupation-working');
  await saveAt('interests');

  const likes = ['walking', 'cooking', 'fishing'].map((one) => `lists:interest-${one}`);
  await form.choose('signup:interests', ...likes);
  await saveAt('times');

  await form.choose('signup:availability', ...RARE_TIMES);
  await form.choose('signup:rhythm', 'signup:rhythm-weekly');
  await saveAt('wishes');

  await form.choose('signup:wish-sex', 'lists:sex-wish-must-man');
  await form.choose('signup:willing', 'lists:willing-low-norwegian');
  await saveAt('send');

  await form.tick('signup:privacy-read');
  await form.tick('signup:consent-contact');
  await form.press('signup:send');
  await expectTitle(page, 'signup:done-title');
}
