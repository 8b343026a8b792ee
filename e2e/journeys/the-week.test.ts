import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { Form } from '../pages/form';
import { expectNotice } from '../pages/page';
import { WeekPage } from '../pages/week';
import { accessibilityFaults } from '../support/accessibility';
import { become } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey(
  'a pair finds a time that suits both, one of them cannot, and the calendar of the phone knows',
  async ({ page, javaScriptEnabled }) => {
    page.on('dialog', (question) => question.accept());
    const look = async () => {
      // axe is JavaScript itself.
      if (javaScriptEnabled !== false) expect(await accessibilityFaults(page)).toEqual([]);
    };
    await page.setViewportSize({ width: 390, height: 844 });
    const [mine, theirs] = await linksOfPair(page);
    await page.context().clearCookies();

    const week = new WeekPage(page);
    await week.open(mine);
    await week.endUsualTime();
    await look();
    const time = await week.takeSuggestion();
    await expect(week.meetings()).toHaveCount(4);
    expect(time).toContain((await page.locator('main').innerText()).match(/\d\d:\d\d/)?.[0]);
    await look();
    await week.cancelFirst('week:word-weather');
    await look();

    await week.open(theirs);
    await expect(week.meetings().first()).toContainText(t('week:cancelled'));
    await expect(week.meetings().first()).toContainText(t('week:said-by-other'));
    await expect(week.meetings().first()).toContainText(t('week:word-weather'));
    await expect(week.meetings().first().getByText(t('week:undo'), { exact: true })).toHaveCount(0);
    expect(eventsIn(await week.file())).toEqual([{ summary: 'Avtale', status: 'CONFIRMED' }]);

    const address = await week.makeCalendar();
    await look();
    const fetched = await page.request.get(address);
    expect(fetched.status()).toBe(200);
    const events = eventsIn(await fetched.text());
    expect(events.filter(({ status }) => status === 'CANCELLED')).toHaveLength(1);
    expect(new Set(events.map(({ summary }) => summary)).size).toBe(1);
    await week.takeCalendarAway();
    expect((await page.request.get(address)).status()).toBe(404);

    await week.open(mine);
    await week.undoFirst();
    await expect(week.meetings().first()).not.toContainText(t('week:cancelled'));
  },
);

function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    summary: String(one.getFirstPropertyValue('summary')),
    status: String(one.getFirstPropertyValue('status')),
  }));
}

/** A coordinator writes down a usual time for a pair in its trial; each side gets a link to it. */
async function linksOfPair(page: Page): Promise<[string, string]> {
  await become(page, 'coordinator');
  await page.goto('/desk/pairings');
  const inTrial = page.getByRole('row').filter({ hasText: t('pairing:state-trial') });
  const href = await inTrial.getByRole('link').first().getAttribute('href');
  await page.goto(`${href}/week?do=set`);
  const form = new Form(page);
  await page.locator('input[name="weekday"]').first().check();
  await form.press('week:save');
  await expectNotice(page, 'week:notice-set');
  await page.goto('/demo/outbox');
  const links = page.locator('article a[href$="/week"]');
  await expect(links).not.toHaveCount(0);
  const [mine = '', theirs = ''] = await links.evaluateAll((all) =>
    all.slice(0, 2).map((one) => one.getAttribute('href') ?? ''),
  );
  return [mine, theirs];
}
