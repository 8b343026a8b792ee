import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { signInStaff } from '~/features/accounts/sign-in-staff.server';
import { Email } from '~/features/person-fields';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withSession } from '~/http/session-cookie.server';
import { Actions, Button, ErrorSummary, Heading, Lead, TextField } from '~/ui';

const Query = z.object({ to: z.string().max(500).default('/') });

export const loader = guardedLoader(
  { permission: 'account.sign-in', query: Query },
  async ({ ctx, query }) => ({ title: ctx.t('accounts:staff-title'), to: localPath(query.to) }),
);

export const meta = pageTitle;

const Form = z.object({
  email: Email,
  password: z.string().min(1).max(512),
  to: z.string().max(500).default('/'),
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.sign-in', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const begun = await signInStaff(ctx, runtime.limits, form, browserOf(call));
      if (!begun.ok) return begun;
      const to = encodeURIComponent(localPath(form.to));
      const headers = withSession(runtime.env, begun.value.secret);
      return ok({ to: `/sign-in/${begun.value.next}?to=${to}`, headers });
    }),
  },
});

/** First step of the staff: e-mail and password. */
export default function StaffSignIn() {
  const { to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('staff-title')}</Heading>
      <Lead>{t('staff-lead')}</Lead>
      <PostForm action="/sign-in/staff">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          form={form}
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          form={form}
          autoComplete="current-password"
          required
        />
        <Actions>
          <Button size="lg">{t('next')}</Button>
        </Actions>
      </PostForm>
      <p>
        <a href="/sign-in">{t('not-staff')}</a>
      </p>
    </>
  );
}
