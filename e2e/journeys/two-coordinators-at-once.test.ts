import { literally } from '../pages/form';
import { BrowserFaults } from '../support/browser-faults';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey(
  'of two coordinators who approve at once, one wins and the other is told',
  async ({ page, context }) => {
    const desk = await context.browser()?.newContext();
    if (!desk) throw new Error('There is no browser');
    const faults = new BrowserFaults(desk);
    const other = await desk.newPage();
    await become(page, 'coordinator');
    await become(other, 'second-coordinator');
    await page.goto('/desk/matching?show=suggested');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: t('matching:approve') }).waitFor();
    await other.goto(page.url());

    const both = [page, other];
    await Promise.all(
      both.map((desk) => desk.getByRole('button', { name: t('matching:approve') }).click()),
    );
    const won = (desk: typeof page) =>
      desk.getByRole('status').filter({ hasText: t('matching:notice-approved') });
    const told = (desk: typeof page) => desk.getByRole('alert');
    for (const desk of both) await expect(won(desk).or(told(desk))).toBeVisible();
    const winners = await Promise.all(both.map((desk) => won(desk).count()));
    expect(winners.reduce((sum, count) => sum + count, 0)).toBe(1);

    const loser = winners[0] === 1 ? other : page;
    // Which of the two depends on whether the rule saw it first or the database's unique key.
    const whatHappened = ['participant-already-proposed', 'changed-meanwhile'].map((code) =>
      literally(t(`refusals:${code}`)),
    );
    await expect(told(loser)).toContainText(new RegExp(whatHappened.join('|')));
    await expect(loser.getByText(t('matching:has-proposal'))).toBeVisible();
    expect(faults.unexpected()).toEqual([]);
    await desk.close();
  },
);
