import { beginRegistration, finishRegistration } from '../pages/own-registration';
import { expectTitle } from '../pages/page';
import { openParticipant } from '../pages/participant-record';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const SELAM = {
  firstName: 'ሰላም',
  latinName: 'Selamawit Girmay',
  phone: '+47 400 00 881',
  birthYear: '1991',
};

journey(
  'a person registers alone in plain words, and the coordinator finds the registration',
  async ({ page }) => {
    await beginRegistration(page, SELAM);
    await expectTitle(page, 'registration:title-contact');
    await page.goto('/register');
    await page.getByRole('link', { name: t('registration:resume') }).click();
    await page.goto('/register/contact');
    await finishRegistration(page, SELAM, 'no');
    await page.goto('/register/contact');
    await expectTitle(page, 'registration:intro-title');

    await become(page, 'coordinator');
    await openParticipant(page, SELAM.firstName);
    await expect(page.getByText(t('people:participant-state-registered')).first()).toBeVisible();
    await expect(page.getByText(t('lists:sex-wish-must-woman'))).toBeVisible();
    await expect(
      page.getByRole('link', { name: t('people:participant-do-hold-talk') }),
    ).toBeVisible();
  },
);

journey('somebody of seventeen is turned away kindly, and nothing is kept', async ({ page }) => {
  const birthYear = String(new Date().getFullYear() - 17);
  await beginRegistration(page, { ...SELAM, birthYear });
  await expectTitle(page, 'registration:too-young-title');
  await become(page, 'coordinator');
  await page.goto('/desk/participants?state=started&text=Selamawit');
  await expect(page.getByText(t('people:participant-empty-title'))).toBeVisible();
});

journey(
  'whoever asks for special care is seen by the named coordinator and by nobody else',
  async ({ page, faults }) => {
    faults.expect(/status of 404/);
    await beginRegistration(page, SELAM);
    await finishRegistration(page, SELAM, 'yes');

    await become(page, 'coordinator');
    await page.goto('/desk/participants?state=all&text=Selamawit');
    await expect(page.getByText(t('people:participant-empty-title'))).toBeVisible();
    await page.goto('/desk/special-care');
    await page.getByRole('link', { name: SELAM.firstName }).click();
    await expect(page.getByText(t('people:participant-shielded-notice'))).toBeVisible();
    const record = page.url();

    await become(page, 'second-coordinator');
    const answer = await page.goto(record);
    expect(answer?.status()).toBe(404);
    await page.goto('/desk/special-care');
    await expect(page.getByRole('link', { name: SELAM.firstName })).toHaveCount(0);
  },
);
