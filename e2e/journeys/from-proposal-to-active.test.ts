import {
  answerProposal,
  bookFirstMeeting,
  recordFirstMeeting,
  recordSignature,
} from '../pages/pairing';
import { become, daysFromToday, newestMessage, pretendToday } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey('two who have said yes meet, sign and become an active pairing', async ({ page }) => {
  await become(page, 'coordinator');
  await page.goto('/desk/matching?show=suggested');
  await page.locator('main table a').first().click();
  await page.getByRole('button', { name: t('matching:approve') }).click();
  await expect(page.getByText(t('matching:notice-approved'))).toBeVisible();
  const proposal = page.url();

  const guide = await newestMessage(page);
  await answerProposal(page, guide.to, 'yes');
  await expect(page.getByText(t('answer:waiting-for-other-title'))).toBeVisible();
  const participant = await newestMessage(page);
  expect(participant.to).not.toBe(guide.to);
  await answerProposal(page, participant.to, 'yes');
  await expect(page.getByText(t('answer:agreed-title'))).toBeVisible();

  await page.goto(proposal);
  await page.getByRole('link', { name: t('pairing:step-meeting') }).click();
  const pairing = page.url();
  await bookFirstMeeting(page, daysFromToday(3), '17:00');
  await pretendToday(page, daysFromToday(4));
  await page.goto(pairing);
  await recordFirstMeeting(page);

  await page.getByRole('link', { name: t('pairing:agreement-open') }).click();
  await page.getByRole('button', { name: t('agreement:prepare') }).click();
  await recordSignature(page, 'guide', 'Guiden');
  await recordSignature(page, 'participant', 'Deltakeren');
  await recordSignature(page, 'branch', 'Koordinatoren');
  await expect(page.getByText(t('agreement:complete'))).toBeVisible();

  await page.goto(pairing);
  await page.getByRole('button', { name: t('pairing:begin-trial') }).click();
  await expect(page.getByText(t('pairing:notice-trial'))).toBeVisible();
  await pretendToday(page, daysFromToday(60));
  await page.goto(pairing);
  await page.getByRole('button', { name: t('pairing:become-active') }).click();
  await expect(page.getByRole('heading', { name: t('pairing:active-title') })).toBeVisible();
});
