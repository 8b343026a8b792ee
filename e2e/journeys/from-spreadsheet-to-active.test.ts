import { completeImported, makeAvailable, openGuide } from '../pages/guide-record';
import { rowOf, takeIn, tryOut, upload } from '../pages/import';
import {
  becomeActive,
  beginTrial,
  bookFirstMeeting,
  prepareAgreement,
  recordFirstMeeting,
  recordSignature,
} from '../pages/pairing';
import { bringToQueue, openParticipant } from '../pages/participant-record';
import { answer, approve, openQuestion } from '../pages/proposal';
import { become, daysFromToday, newestMessage, pretendToday } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const GUIDE = { name: 'Lars Nilsen', email: 'lars.nilsen2@eksempel.test' };
const PARTICIPANT = { name: 'Mohammed Haidari', sms: '+4748670382' };
/** Of the guide's row: what must never be shown, let alone kept. */
const IDENTITY_NUMBER = /100693\s*65562/;

journey('two who stand in the spreadsheet of today become an active pairing', async ({ page }) => {
  await become(page, 'coordinator');
  const lastBefore = await newestMessage(page);

  await upload(page, 'guider.csv');
  await expect(page.getByText(t('import:never-explained'))).toBeVisible();
  expect(await page.content()).not.toMatch(IDENTITY_NUMBER);
  await tryOut(page);
  await expect(rowOf(page, GUIDE.name)).toContainText(t('import:outcome-to-create'));
  await page.goto(`/desk/guides?q=${encodeURIComponent(GUIDE.name)}`);
  await expect(page.getByRole('link', { name: GUIDE.name })).toHaveCount(0);
  await page.goBack();
  await takeIn(page);
  expect(await page.content()).not.toMatch(IDENTITY_NUMBER);

  await upload(page, 'deltakere.csv');
  await tryOut(page);
  await takeIn(page);
  expect(await newestMessage(page)).toEqual(lastBefore);

  await openGuide(page, GUIDE.name);
  expect(await page.content()).not.toMatch(IDENTITY_NUMBER);
  await completeImported(page);
  await makeAvailable(page);
  await openParticipant(page, PARTICIPANT.name);
  await bringToQueue(page, 'B1');
  await page.getByRole('link', { name: t('people:participant-to-matching') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(GUIDE.name);
  await expect(page.getByText(t('matching:days', { count: 0 }))).toHaveCount(0);
  const proposal = await approve(page);

  await openQuestion(page, GUIDE.email);
  await answer(page, 'yes', 'waiting-for-other');
  await openQuestion(page, PARTICIPANT.sms);
  await answer(page, 'yes', 'agreed');

  await page.goto(proposal);
  await page.getByRole('link', { name: t('pairing:step-meeting') }).click();
  const pairing = page.url();
  await bookFirstMeeting(page, daysFromToday(2), '12:30');
  await prepareAgreement(page);
  await pretendToday(page, daysFromToday(3));
  await page.goto(pairing);
  await recordFirstMeeting(page);
  await page.getByRole('link', { name: t('pairing:agreement-open') }).click();
  await recordSignature(page, 'guide', GUIDE.name, 'paper');
  await recordSignature(page, 'participant', PARTICIPANT.name, 'paper');
  await recordSignature(page, 'branch', 'Koordinatoren', 'paper');
  await page.goto(pairing);
  await beginTrial(page);
  await pretendToday(page, daysFromToday(3 + 28));
  await become(page, 'coordinator');
  await page.goto(pairing);
  await becomeActive(page);
});
