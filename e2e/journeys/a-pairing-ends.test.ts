import type { Page } from '@playwright/test';
import { askToEnd, chooseNext, download, endEarly, openClosing } from '../pages/closing';
import { openGuide } from '../pages/guide-record';
import { ownLink } from '../pages/log';
import { expectTitle } from '../pages/page';
import { expectAccessible } from '../support/accessibility';
import { become, newestMessage } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const GUIDE = 'Solveig Bakkehaug';
const PARTICIPANT = 'Олена Шевчук';

journey(
  'somebody who wants to stop says so with one press, and waits again from the first day',
  async ({ page, javaScriptEnabled }) => {
    const accessible = (at: Page) =>
      javaScriptEnabled === false ? undefined : expectAccessible(at);
    const before = await inQueue(page);
    const guide = await ownLink(page, 'guide');
    const participant = await ownLink(page, 'participant');
    await askToEnd(page, participant);
    await accessible(page);
    await chooseNext(page, 'participant', 'new-pairing');

    // The other side hears of it from a person.
    await page.goto(`${guide}/closing`);
    await expectTitle(page, 'closing:ask-title');
    await accessible(page);

    await become(page, 'coordinator');
    await openClosing(page, PARTICIPANT);
    await expect(page.getByText(t('closing:asked-by-participant'))).toBeVisible();
    await accessible(page);
    await endEarly(page, 'participant-time');
    await expect(page.locator('main')).toContainText(t('pairing:end-participant-time'));
    const closing = page.url();
    await openGuide(page, GUIDE);
    await expect(page.locator('main')).toContainText(t('people:guide-state-available'));
    const after = await inQueue(page);
    expect(after.days).toBe(before.days);
    expect(after.state).toBe(t('people:participant-state-waiting'));

    await page.goto(closing);
    const name = t('closing:open-of', { name: PARTICIPANT });
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('article')).toContainText(PARTICIPANT);
    await accessible(page);
    expect(await download(page)).toEqual({
      type: 'application/pdf',
      disposition: 'attachment; filename="attest.pdf"',
      start: '%PDF-',
    });

    // Both are thanked; neither is told who wanted it, or why.
    const thanks = await newestMessage(page);
    expect(thanks.text).not.toMatch(/Solveig|Олена/);
    await page.context().clearCookies();
    for (const link of [thanks.link, `${guide}/closing`]) {
      await page.goto(link);
      await expectTitle(page, 'closing:closed-title');
      await expect(page.locator('main')).not.toContainText(t('pairing:end-participant-time'));
      await expect(page.locator('main')).not.toContainText(t('pairing:initiator-participant'));
      await accessible(page);
    }
    await chooseNext(page, 'guide', 'friends');
    await page.getByRole('link', { name: t('closing:open-certificate') }).click();
    await expect(page.getByRole('article')).toContainText(GUIDE);
    expect((await download(page)).start).toBe('%PDF-');
  },
);

/** How it stands with the participant, and the days waited since the very first. */
async function inQueue(page: Page): Promise<{ state: string; days: string }> {
  await become(page, 'coordinator');
  await page.goto(`/desk/participants?text=${encodeURIComponent(PARTICIPANT)}`);
  const row = page.getByRole('row').filter({ hasText: PARTICIPANT });
  const cells = (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
  const days = cells.find((text) => /^\d+$/.test(text)) ?? 'none';
  return { state: cells[cells.indexOf(days) - 1] ?? '', days };
}
