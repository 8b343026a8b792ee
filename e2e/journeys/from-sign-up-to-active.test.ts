import { makeAvailable, openGuide } from '../pages/guide-record';
import {
  becomeActive,
  beginTrial,
  bookFirstMeeting,
  prepareAgreement,
  recordFirstMeeting,
  recordSignature,
  signByLink,
} from '../pages/pairing';
import { bringToQueue, openParticipant } from '../pages/participant-record';
import { answer, approve, expectExplained, openQuestion } from '../pages/proposal';
import { refer, statusOf } from '../pages/referral';
import { apply, signUp } from '../pages/sign-up';
import { become, daysFromToday, newestMessage, pretendToday } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

const GUIDE = {
  firstName: 'Torfinn',
  lastName: 'Nordbakk',
  email: 'torfinn@example.org',
  phone: '+47 400 00 871',
};
const REFERRED = { firstName: 'Yonas', lastName: 'Tesfazghi', phone: '+47 400 00 872' };
const SMS = '+4740000872';

journey(
  'an anonymous guide and somebody who is referred become an active pairing',
  async ({ page }) => {
    await signUp(page, GUIDE);
    await page.goto((await newestMessage(page, GUIDE.email)).link);
    await apply(page, GUIDE);

    await become(page, 'caseworker');
    await refer(page, REFERRED);
    await expect(statusOf(page, REFERRED)).toContainText(t('referral:status-received'));

    await become(page, 'coordinator');
    await openGuide(page, 'Torfinn Nordbakk');
    await makeAvailable(page);
    await openParticipant(page, 'Yonas Tesfazghi');
    await bringToQueue(page);

    await page.getByRole('link', { name: t('people:participant-to-matching') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Torfinn');
    await expectExplained(page);
    const proposal = await approve(page);

    await openQuestion(page, GUIDE.email);
    await expect(page.locator('body')).toContainText('Yonas');
    await expect(page.locator('body')).not.toContainText(/Tesfazghi|400 00 872/);
    await answer(page, 'yes', 'waiting-for-other');
    await openQuestion(page, SMS);
    await expect(page.locator('body')).toContainText('Torfinn');
    await expect(page.locator('body')).not.toContainText(/Nordbakk|400 00 871|torfinn@/);
    await answer(page, 'yes', 'agreed');

    await page.goto(proposal);
    await page.getByRole('link', { name: t('pairing:step-meeting') }).click();
    const pairing = page.url();
    await bookFirstMeeting(page, daysFromToday(3), '17:00');
    const invitation = await newestMessage(page, GUIDE.email);
    expect(invitation.text).not.toMatch(/Biblioteket|Yonas/);
    await page.goto(pairing);
    await prepareAgreement(page);

    const toSign = await newestMessage(page, GUIDE.email);
    await pretendToday(page, daysFromToday(4));
    await signByLink(page, toSign.link, 'Torfinn Nordbakk');
    await page.goto(pairing);
    await recordFirstMeeting(page);
    await page.getByRole('link', { name: t('pairing:agreement-open') }).click();
    await expect(page.getByText(t('agreement:complete'))).toHaveCount(0);
    await recordSignature(page, 'participant', 'Yonas Tesfazghi', 'oral-with-interpreter');
    await recordSignature(page, 'branch', 'Koordinatoren', 'digital');
    await expect(page.getByText(t('agreement:complete'))).toBeVisible();

    await page.goto(pairing);
    await beginTrial(page);
    await expect(page.getByRole('button', { name: t('pairing:become-active') })).toHaveCount(0);
    await pretendToday(page, daysFromToday(4 + 28));
    await become(page, 'coordinator');
    await page.goto(pairing);
    await becomeActive(page);
    const agreement = { name: t('pairing:tab-page-agreement'), exact: true };
    await page.getByRole('link', agreement).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Torfinn Nordbakk' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Yonas Tesfazghi' })).toBeVisible();

    await become(page, 'caseworker');
    await expect(statusOf(page, REFERRED)).toContainText(t('referral:status-matched'));
  },
);
