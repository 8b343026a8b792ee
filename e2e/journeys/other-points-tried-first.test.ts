import { Form } from '../pages/form';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const PAGE = '/desk/settings/matching';

journey('other points are tried on the plan before they are saved', async ({ page, context }) => {
  await become(page, 'coordinator');
  await page.goto(PAGE);
  const form = new Form(page);

  // The sum is wrong: it says by how much, and keeps what was typed.
  await form.fill('matching:criterion-interests', '300');
  await form.press('rules:show');
  await expect(page.getByRole('alert')).toContainText(
    t('rules:sum-high', { sum: 1040, count: 40 }),
  );
  await expect(form.field('matching:criterion-interests')).toHaveValue('300');

  await form.fill('matching:criterion-sex', '220');
  await form.fill('rules:rule-minOverlapSlots', '4');
  await form.tick('rules:rule-minorsAllowed');
  await form.press('rules:show');
  const heading = (key: string) => page.getByRole('heading', { name: t(key), exact: true });
  await expect(heading('rules:preview-title')).toBeVisible();
  await expect(page.getByText(t('rules:figure-longest'))).toBeVisible();

  // What keeps the young safe takes a whole sentence.
  await form.fill('rules:field-reason', 'Prøve');
  await form.press('rules:save');
  await expect(page.getByRole('alert')).toContainText(t('refusals:safety-reason-needed'));

  // Meanwhile somebody else saves: nothing is overwritten, and nothing typed is lost.
  const other = await context.newPage();
  await other.goto('/desk/settings');
  const general = new Form(other);
  await general.fill('settings:field-reason', 'Vedtatt i november');
  await general.press('settings:save');
  await expect(other.getByRole('status')).toContainText(t('settings:notice-saved'));
  const reason = 'Ungdomsklubben følger opp guidene sine selv';
  await form.fill('rules:field-reason', reason);
  await form.press('rules:save');
  await expect(page.getByText(t('rules:outdated'))).toBeVisible();
  await expect(form.field('matching:criterion-interests')).toHaveValue('300');

  await form.press('rules:show');
  await form.fill('rules:field-reason', reason);
  await form.press('rules:save');
  await expect(page.getByRole('status')).toContainText(t('rules:notice-saved'));
  await page.getByRole('link', { name: t('rules:version-open', { version: 3 }) }).click();
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByText('300', { exact: true })).toBeVisible();
});

journey('who clearly waits longer is said, and leads to who they are', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk/matching');
  await page.getByRole('link', { name: t('fairness:title') }).click();
  const men = t('lists:sex-man');
  await expect(
    page.getByRole('heading', { name: t('fairness:clear-title', { group: men }) }),
  ).toBeVisible();
  await page.getByRole('link', { name: t('fairness:who-waits-of', { group: men }) }).click();
  await expect(page).toHaveURL(/\/desk\/matching\?sex=man$/);

  await become(page, 'steering');
  await page.goto('/steering');
  await page.getByRole('link', { name: t('fairness:steering-link') }).click();
  await expect(page.getByRole('heading', { name: t('fairness:steering-title') })).toBeVisible();
  await expect(page.locator('main').getByRole('link')).toHaveCount(1);
});
