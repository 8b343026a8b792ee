import { isolated } from '../../app/i18n/isolate';
import { Form } from '../pages/form';
import { expectNotice, expectTitle } from '../pages/page';
import { expectMoved, openChange, openPlan, pairOf, proposals, takeBack } from '../pages/plan';
import { become, newestMessage } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey(
  'a coordinator approves every proposal but two in one go, and only those are asked',
  async ({ page }) => {
    await become(page, 'coordinator');
    await openPlan(page);
    const all = await proposals(page).count();
    expect(all).toBeGreaterThan(3);
    await page.getByRole('link', { name: t('plan:approve-all', { count: all }) }).click();
    await expectTitle(page, 'plan:approve-title');
    const boxes = page.getByRole('checkbox');
    await expect(boxes).toHaveCount(all);
    const kept = [
      await boxes.nth(0).getAttribute('value'),
      await boxes.nth(2).getAttribute('value'),
    ];
    for (const value of kept) await page.locator(`input[value="${value}"]`).uncheck();
    await new Form(page).press('plan:approve-go');

    await expectTitle(page, 'plan:approved-title');
    await expect(page.getByRole('status')).toContainText(
      t('plan:approved-count', { count: all - 2 }),
    );
    // Whoever presses again, or comes back, has not approved anybody twice.
    await page.reload();
    await expect(page.getByRole('status')).toContainText(
      t('plan:approved-count', { count: all - 2 }),
    );
    await openPlan(page, '?show=suggested');
    await expect(proposals(page)).toHaveCount(2);
    const left = proposals(page).getByRole('checkbox');
    const values = await left.evaluateAll((inputs) =>
      inputs.map((one) => one.getAttribute('value')),
    );
    expect(values.toSorted()).toEqual(kept.toSorted());
    await openPlan(page, '?show=sent');
    await expect(page.getByText(t('plan:sent-to', { guide: '' }).trim()).first()).toBeVisible();
    expect((await newestMessage(page)).link).toContain('/link/match/');
  },
);

journey(
  'a coordinator keeps two together, forbids two with a reason, and takes it back',
  async ({ page }) => {
    await become(page, 'coordinator');
    await openPlan(page, '?show=suggested');
    const first = await pairOf(proposals(page).nth(0));
    const second = await pairOf(proposals(page).nth(1));

    await page.goto('/desk/matching/board');
    const proposed = page.getByRole('region', { name: t('plan:show-suggested') });
    const card = proposed.getByRole('listitem').filter({ hasText: first.participant });
    await card.getByRole('button').click();
    await expectMoved(page, 'plan:done-pin', first);

    await openPlan(page, '?show=suggested');
    await openChange(page, second.participant);
    const form = new Form(page);
    await form.unfold('plan:forbid');
    await form.press('plan:forbid');
    // Without a reason it is not done, and says so beside the field.
    await expect(page.getByText(t('plan:nobody-is-told'))).toBeVisible();
    await form.select('plan:change-reason', 'matching:refuse-know-each-other');
    await form.press('plan:forbid');
    const forbidden = await expectMoved(page, 'plan:done-forbid', second);
    await expect(proposals(page).filter({ hasText: second.participant })).not.toContainText(
      second.guide,
    );
    await takeBack(forbidden);
    await expectMoved(page, 'plan:back-forbid', second);

    // What the other coordinator did is theirs to see, and the pinned pair has stayed.
    await become(page, 'second-coordinator');
    await page.goto('/desk/matching/changes');
    const pinned = {
      participant: isolated(first.participant),
      guide: isolated(first.guide),
    };
    await expect(
      page.getByRole('row').filter({ hasText: t('plan:line-pin', pinned) }),
    ).toContainText(t('plan:state-in-force'));
    await openPlan(page, '?show=pinned');
    await expect(page.getByRole('row').filter({ hasText: first.participant })).toContainText(
      first.guide,
    );
  },
);

journey(
  'a coordinator tries a plan out, lays it beside the real one, and nobody is told',
  async ({ page }) => {
    await become(page, 'coordinator');
    const asked = (await newestMessage(page)).text;
    await page.goto('/desk/matching/what-if');
    const form = new Form(page);
    await form.fill('whatif:name', 'Uten den første koblingen');
    await form.press('whatif:create');
    await expect(page.getByText(t('whatif:banner'))).toBeVisible();
    const draft = page.url();
    const row = page.getByRole('row').filter({ hasText: ' av 1000' }).first();
    const pair = await pairOf(row);
    await openChange(page, pair.participant);
    await form.unfold('plan:forbid');
    await form.select('plan:change-reason', 'matching:refuse-distance');
    await form.press('plan:forbid');
    await expectMoved(page, 'plan:done-forbid', pair);

    await page.goto(draft);
    await page.getByRole('link', { name: t('whatif:compare-with-plan') }).click();
    await expectTitle(page, 'whatif:compare-title');
    await expect(page.getByRole('list').filter({ hasText: pair.participant })).toBeVisible();
    const plan = async () => {
      await openPlan(page, '?show=suggested');
      return proposals(page).filter({ hasText: pair.participant });
    };
    await expect(await plan()).toContainText(pair.guide);

    await page.goto(draft);
    await form.press('whatif:use');
    await expectNotice(page, 'whatif:notice-used');
    await expect(await plan()).not.toContainText(pair.guide);
    expect((await newestMessage(page)).text).toBe(asked);
  },
);
