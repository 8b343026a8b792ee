import type { Page } from '@playwright/test';
import { Form } from '../pages/form';
import { bookFirstMeeting } from '../pages/pairing';
import { fillCard, openDueCall, pairsIn, pressFace, recordLowCall } from '../pages/talks';
import { accessibilityFaults } from '../support/accessibility';
import { become, daysFromToday } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey(
  'both say what they expect before they meet, and only the coordinator sees where they differ',
  async ({ page, javaScriptEnabled }) => {
    const { pairing, guide, participant } = await bookedPair(page);
    await fillCard(page, guide, {
      rhythm: 'weekly',
      together: 'walk',
      limit: 'photos',
      reach: 'sms',
    });
    await expect(page.locator('main')).toContainText(t('cards:limit-photos'));
    await fillCard(page, participant, {
      rhythm: 'monthly',
      together: 'walk',
      limit: 'home',
      reach: 'sms',
    });
    await expect(page.locator('main')).not.toContainText(t('cards:limit-photos'));
    await expectAccessible(page, javaScriptEnabled);

    await become(page, 'coordinator');
    await page.goto(`${pairing}/cards`);
    const rhythm = {
      guide: t('cards:rhythm-weekly'),
      participant: t('cards:rhythm-monthly'),
    };
    const differ = page.getByRole('region', { name: t('cards:talk-about') });
    await expect(differ).toContainText(t('cards:differ-rhythm', rhythm));
    const photos = { what: t('cards:limit-photos') };
    await expect(differ).toContainText(t('cards:differ-limit-guide', photos));
    await expectAccessible(page, javaScriptEnabled);
    await page.getByRole('link', { name: t('cards:sheet-open') }).click();
    await expect(page.locator('main')).toContainText('What is a guide?');
    await expectAccessible(page, javaScriptEnabled);
  },
);

journey(
  'a participant answers with a face, and the coordinator sees it',
  async ({ page, javaScriptEnabled }) => {
    const { pairing, participant } = await bookedPair(page);
    const how = participant.replace(/\/card$/, '/how');
    await page.goto(how);
    await expectAccessible(page, javaScriptEnabled);
    await pressFace(page, how, 'bad');
    await page.goto(how);
    await new Form(page).press('how:help');
    await expect(page.locator('main')).toContainText(t('how:thanks-call'));

    await become(page, 'coordinator');
    await page.goto(`${pairing}/check-ins`);
    const waiting = page.getByRole('region', { name: t('checkins:signals') });
    await expect(waiting).toContainText(t('checkins:signal-participant-need-help'));
    const history = page.getByRole('region', { name: t('checkins:history') });
    await expect(history).toContainText(t('checkins:mood-bad'));
    await expect(history).toContainText(t('checkins:by-link'));
    await expectAccessible(page, javaScriptEnabled);
    const form = new Form(page);
    await form.choose('checkins:signal-handle', 'checkins:deed-called');
    await form.press('checkins:do-handle');
    await expect(waiting).toHaveCount(0);
  },
);

journey(
  'a call is recorded in one press with the right number, and stands in the history of the person',
  async ({ page, javaScriptEnabled }) => {
    await become(page, 'coordinator');
    await openDueCall(page, 'trial');
    await expectAccessible(page, javaScriptEnabled);
    const title = await page
      .getByRole('region')
      .getByRole('heading', { level: 2 })
      .first()
      .innerText();
    await recordLowCall(page, '+47 400 00 899');
    const history = page.getByRole('region', { name: t('checkins:history') });
    await expect(history).toContainText(t('checkins:row-contact-confirmed'));
    await expect(page.getByRole('heading', { name: title, exact: true })).toHaveCount(0);

    const name = title.split(': ').at(-1) ?? '';
    const record = await recordOf(page, name);
    await page.goto(`${record}/contact`);
    await expect(page.locator('main')).toContainText('400 00 899'.replaceAll(' ', '\u00a0'));
    await expect(page.locator('main')).toContainText(t('checkins:mood-bad'));
    const form = new Form(page);
    await form.unfold('contacts:add');
    await form.choose('contacts:direction', 'contacts:direction-from-person');
    await form.fill('contacts:note', 'Ringte tilbake');
    await form.press('contacts:save');
    await expect(page.locator('main')).toContainText('Ringte tilbake');
    await expectAccessible(page, javaScriptEnabled);
  },
);

/** axe is JavaScript itself, so the pages are looked at where the browser has it. */
async function expectAccessible(page: Page, javaScriptEnabled: boolean | undefined) {
  if (javaScriptEnabled === false) return;
  expect(await accessibilityFaults(page), page.url()).toEqual([]);
}

/** A first meeting is booked; each side has its link to the card. */
async function bookedPair(page: Page) {
  await become(page, 'coordinator');
  const [pairing = ''] = await pairsIn(page, 'first-meeting-to-book');
  await page.goto(pairing);
  await bookFirstMeeting(page, daysFromToday(3), '17:00');
  await page.goto('/demo/outbox');
  const links = await page.locator('a[href$="/card"]').all();
  const [one, two] = await Promise.all(links.slice(0, 2).map((link) => link.getAttribute('href')));
  // Newest first, and the guide is told first.
  return { pairing, participant: one ?? '', guide: two ?? '' };
}

async function recordOf(page: Page, name: string): Promise<string> {
  for (const list of ['participants?state=all&text=', 'guides?q=']) {
    await page.goto(`/desk/${list}${encodeURIComponent(name)}`);
    const link = page.getByRole('table').getByRole('link').filter({ hasText: name }).first();
    if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? '';
  }
  throw new Error(`Nobody is called ${name}`);
}
