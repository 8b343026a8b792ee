import type { Page } from '@playwright/test';
import { Form, literally } from '../pages/form';
import { become } from '../support/demo';
import { readIn } from '../support/language';
import { expect, journey } from '../support/test';
import { type Words, wordsIn } from '../support/words';

for (const language of ['nb', 'en'] as const) {
  const words = wordsIn(language);

  journey(
    `a refused sign-up keeps what was typed and says why (${language})`,
    async ({ page, context, server }) => {
      await readIn(context, server.url, language);
      await page.goto('/sign-up');
      const form = new Form(page, words);
      await form.fill('signup:first-name', 'Åse-Marie');
      await form.fill('signup:contact', 'ikke en adresse');
      await form.choose('signup:sex', 'lists:sex-woman');
      await form.press('signup:sign-up');

      await expectSummary(page, 3);
      await expectWrong(page, form, 'signup:contact');
      await expect(form.field('signup:first-name')).toHaveValue('Åse-Marie');
      await expect(form.field('signup:contact')).toHaveValue('ikke en adresse');
      await expect(page.getByRole('radio', { name: words('lists:sex-woman') })).toBeChecked();

      await form.fill('signup:contact', 'aase@example.org');
      await form.field('signup:district').selectOption('centre');
      await form.tick('signup:privacy-read');
      await form.press('signup:sign-up');
      await expectHeading(page, words, 'signup:thanks-title');
    },
  );

  journey(
    `a refused referral keeps what was typed and says why (${language})`,
    async ({ page, context, server }) => {
      await become(page, 'caseworker');
      await readIn(context, server.url, language);
      await page.goto('/caseworker/new');
      const form = new Form(page, words);
      await form.fill('referral:first-name', 'Yonas');
      await form.fill('referral:last-name', 'Tesfazghi');
      await form.fill('referral:phone', '12');
      await form.fill('referral:birth-year', '88');
      await form.choose('referral:special-care', 'referral:no');
      await form.press('referral:send');

      await expect(page.getByRole('alert')).toBeFocused();
      await expectWrong(page, form, 'referral:phone');
      await expectWrong(page, form, 'referral:birth-year');
      await expect(form.field('referral:first-name')).toHaveValue('Yonas');
      await expect(form.field('referral:phone')).toHaveValue('12');
      await expect(form.field('referral:birth-year')).toHaveValue('88');
      await page.goto('/caseworker');
      await expect(page.getByText('Tesfazghi')).toHaveCount(0);
    },
  );
}

/** The summary on top has focus and names everything that is wrong. */
async function expectSummary(page: Page, things: number): Promise<void> {
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(things);
}

/** The field says what is wrong with it, in the words of the summary, whose link leads to it. */
async function expectWrong(page: Page, form: Form, label: string): Promise<void> {
  const field = form.field(label);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const id = (await field.getAttribute('id')) ?? '';
  const reason = page.getByRole('alert').locator(`a[href="#${id}"]`);
  await expect(field).toHaveAccessibleDescription(new RegExp(literally(await reason.innerText())));
  await reason.click();
  await expect(field).toBeFocused();
}

async function expectHeading(page: Page, words: Words, key: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(key));
}
