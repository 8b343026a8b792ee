import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { Form } from '../pages/form';
import { expectNotice, expectTitle } from '../pages/page';
import { type Mailbox, openMailbox } from '../support/mailbox';
import { type RunningServer, startServer } from '../support/server';
import { expect, test as withDemo } from '../support/test';
import { t } from '../support/words';

const ADMIN = { name: 'Marit Kvam', email: 'marit@example.org', password: 'fire rare ord om vær' };
const INGRID = { name: 'Ingrid Moen', email: 'ingrid@example.org', password: 'snø på kaia i mai' };

interface Production {
  mailbox: Mailbox;
  production: RunningServer;
}

/** An installation as a branch runs it: nobody in it, no demo, mail to a real mail server. */
const test = withDemo.extend<Production>({
  mailbox: async ({ engine: _ }, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  production: async ({ engine, mailbox }, use) => {
    const production = await startServer(engine, undefined, {
      NODE_ENV: 'production',
      DEMO: '',
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'post@example.org',
    });
    await use(production);
    const faults = production.takeFaults();
    await production.stop();
    expect.soft(faults, 'errors on the server').toEqual([]);
  },
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an empty installation gets its first admin, who lets a coordinator in', async ({
      page,
      production,
      mailbox,
      faults,
    }) => {
      faults.expect(/status of 404/);
      await page.goto(`${production.url}/demo`);
      await expectTitle(page, 'errors:title-404');
      await page.goto(`${production.url}/first-start`);
      const form = new Form(page);
      await fillInFirstStart(form, 'AAAA-AAAA-AAAA');
      await form.press('accounts:first-start');
      await expect(page.getByRole('alert')).toContainText(t('refusals:wrong-code'));
      await fillInFirstStart(form, production.onConsole(/use the code (\S+)/));
      await form.press('accounts:first-start');
      const recoveryCode = await enrol(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('admin:branches'));
      expect((await page.goto(`${production.url}/first-start`))?.status()).toBe(404);

      await page.goto(`${production.url}/admin/invite`);
      await form.fill('admin:name', INGRID.name);
      await form.fill('admin:email', INGRID.email);
      await form.choose('admin:role', 'admin:role-coordinator');
      await form.press('admin:invite');
      await expectNotice(page, 'admin:invited-notice');
      await page.locator('summary').filter({ hasText: ADMIN.name }).click();
      await form.press('admin:sign-out');

      const invitation = await mailbox.next();
      expect(invitation.to).toContain(INGRID.email);
      await page.goto(invitation.link);
      await form.fill('accounts:new-password', INGRID.password);
      await form.fill('accounts:new-password-again', INGRID.password);
      await form.press('accounts:next');
      await enrol(page);
      await expect(page).toHaveURL(/\/desk$/);

      await page.context().clearCookies();
      await page.goto(`${production.url}/admin`);
      await page.goto(`${production.url}/sign-in/staff`);
      await form.fill('accounts:email', ADMIN.email);
      await form.fill('accounts:password', 'ikke passordet mitt');
      await form.press('accounts:next');
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(form.field('accounts:password')).toHaveValue('');
      await form.fill('accounts:password', ADMIN.password);
      await form.press('accounts:next');
      await expectTitle(page, 'accounts:factor-title');
      await form.fill('accounts:code', '000000');
      await form.press('accounts:sign-in');
      await expect(page.getByRole('alert')).toBeFocused();
      await form.fill('accounts:code', recoveryCode);
      await form.press('accounts:sign-in');
      await expectTitle(page, 'admin:branches');
    });
  });
}

async function fillInFirstStart(form: Form, code: string): Promise<void> {
  await form.fill('accounts:first-code', code);
  await form.fill('accounts:name', ADMIN.name);
  await form.fill('accounts:email', ADMIN.email);
  await form.fill('accounts:new-password', ADMIN.password);
  await form.fill('accounts:new-password-again', ADMIN.password);
  await form.fill('accounts:branch-name', 'Fyrlykta Alta');
  await form.fill('accounts:municipality', 'Alta');
  await form.fill('accounts:slug-label', 'alta');
}

/** Connects an authenticator app, keeps the recovery codes and goes on; gives one of the codes. */
async function enrol(page: Page): Promise<string> {
  await expectTitle(page, 'accounts:enrol-title');
  const secret = await page.locator('main code').innerText();
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const form = new Form(page);
  await form.fill('accounts:enrol-code', app.generate());
  await form.press('accounts:enrol');
  await expectTitle(page, 'accounts:recovery-title');
  const code = await page.locator('main code').first().innerText();
  await page.getByRole('link', { name: t('accounts:recovery-kept') }).click();
  return code;
}
