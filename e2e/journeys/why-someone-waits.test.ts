import { Form } from '../pages/form';
import { expectNotice, expectTitle } from '../pages/page';
import { openPlan } from '../pages/plan';
import { become, newestMessage } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey(
  'a coordinator reads why somebody waits, asks for the smallest change, and a yes gives a guide',
  async ({ page }) => {
    await become(page, 'coordinator');
    const before = await newestMessage(page);
    await openPlan(page, '?show=none');
    const name = await page.getByRole('row').nth(1).getByRole('link').first().innerText();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: t('matching:no-guide-title') })).toBeVisible();
    const suggestions = page.getByRole('region', { name: t('asking:title') });
    await suggestions.getByRole('button').first().click();
    await expectNotice(page, 'asking:notice-asked');
    const participant = page.url();

    // Nothing is sent: it is a talk, and it waits on Today.
    expect((await newestMessage(page)).text).toBe(before.text);
    await page.goto('/desk');
    await page.locator('a[href*="/desk/matching/requests/"]').first().click();
    await expect(page.getByRole('heading', { name: t('asking:read-aloud') })).toBeVisible();
    const form = new Form(page);
    await form.press('asking:answer-save');
    await expect(page.getByRole('alert')).toBeVisible();
    await form.choose('asking:answer-was', 'asking:answer-yes');
    await form.press('asking:answer-save');
    await expectNotice(page, 'asking:notice-yes');

    await page.goto(participant);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByRole('button', { name: t('matching:approve') })).toBeVisible();
    await openPlan(page, '?show=suggested');
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  },
);

journey('a coordinator prints whom to look for, and the notice names nobody', async ({ page }) => {
  await become(page, 'coordinator');
  await openPlan(page);
  await page.getByRole('link', { name: t('plan:view-recruit') }).click();
  await expectTitle(page, 'recruit:title');
  const wanted = page.getByRole('region', { name: t('recruit:list-title') });
  const who = wanted.locator('details').first();
  await who.locator('summary').click();
  const somebody = who.getByRole('link').first();
  await expect(somebody).toBeVisible();

  // What the list promises can be tried out: what would three men mean?
  await page.goto('/desk/matching/recruit?count=3&sex=man&times=&willing=both');
  await expect(page.locator('#tried').getByRole('status')).toContainText(/\d/);
  await page.emulateMedia({ media: 'print' });
  await expect(wanted).toBeVisible();
  await expect(somebody).toBeHidden();
  await expect(page.locator('#tried')).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: t('recruit:poster') }).click();
  await expectTitle(page, 'recruit:poster-title');
  await page.emulateMedia({ media: 'print' });
  const notice = page.getByRole('article', { name: t('recruit:poster-title') });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
});
