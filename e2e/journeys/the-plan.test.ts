import { Form } from '../pages/form';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const proposals = { name: new RegExp(t('plan:tick-name', { name: '' })) };

journey(
  'a coordinator approves all proposals but two, and reads what became of each',
  async ({ page }) => {
    await become(page, 'coordinator');
    await page.goto('/desk/matching?show=suggested&tick=page');
    const ticks = page.getByRole('checkbox', proposals);
    const all = await ticks.count();
    expect(all).toBeGreaterThan(3);
    for (const n of [0, 1]) await ticks.nth(n).uncheck();
    await new Form(page).press('plan:approve-ticked');
    await expect(page.getByText(t('plan:approve-messages', { count: all - 2 }))).toBeVisible();
    await new Form(page).press('plan:approve-go');
    const done = t('plan:approved-count', { count: all - 2 });
    await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible();
    await page.goto('/desk/matching?show=suggested');
    await expect(page.getByRole('checkbox', proposals)).toHaveCount(2);
  },
);

journey(
  'a coordinator pins one, forbids one with a reason, and takes it back',
  async ({ page }) => {
    await become(page, 'coordinator');
    await page.goto('/desk/matching/board');
    const proposed = page.getByRole('region', { name: t('plan:show-suggested') });
    await proposed
      .getByRole('button', { name: t('plan:pin') })
      .first()
      .click();
    await expect(page.getByRole('status').getByText(t('plan:figures'))).toBeVisible();
    const pinned = page.getByRole('region', { name: t('plan:show-pinned') });
    await expect(pinned.getByRole('listitem')).toHaveCount(1);

    await proposed
      .getByRole('link', { name: t('plan:change-of', { name: '' }) })
      .first()
      .click();
    const form = new Form(page);
    await form.unfold('plan:forbid');
    const forbid = page.locator('details[open]');
    await new Form(forbid).press('plan:forbid');
    await expect(page.getByRole('alert')).toBeVisible();
    await new Form(forbid).select('plan:change-reason', 'matching:refuse-distance');
    await new Form(forbid).press('plan:forbid');
    const told = page.getByRole('status').filter({ hasText: t('plan:figures') });
    await expect(told).toBeVisible();

    await page.goto('/desk/matching/changes');
    const lines = page.getByRole('row').filter({ hasText: t('plan:state-in-force') });
    await expect(lines).toHaveCount(2);
    await new Form(lines.filter({ hasText: t('matching:refuse-distance') })).press(
      'plan:take-back',
    );
    await expect(lines).toHaveCount(1);
    await expect(told).toBeVisible();
  },
);

journey('a coordinator tries a plan out beside the plan, and uses it', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk/matching/what-if');
  const form = new Form(page);
  await form.fill('whatif:name', 'Etter kurset');
  await form.press('whatif:create');
  await expect(page.getByText(t('whatif:banner'))).toBeVisible();
  const draft = page.url();
  await page
    .getByRole('link', { name: t('plan:change-of', { name: '' }) })
    .nth(2)
    .click();
  await form.press('plan:pin');
  await expect(page.getByRole('status').getByText(t('plan:figures'))).toBeVisible();
  await page.getByRole('link', { name: t('whatif:compare-with-plan') }).click();
  await expect(page.getByRole('columnheader', { name: 'Etter kurset' })).toBeVisible();
  await page.goto('/desk/matching?show=pinned');
  await expect(page.getByText(t('plan:empty-title'))).toBeVisible();
  await page.goto(draft);
  await form.press('whatif:use');
  await expect(page.getByText(t('whatif:notice-used'))).toBeVisible();
  await page.goto('/desk/matching?show=pinned');
  await expect(page.getByText(t('plan:pinned'), { exact: true })).toBeVisible();
});
