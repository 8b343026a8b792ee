import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { homeOf } from '~/domain/access/home';
import { ok } from '~/domain/kernel/result';
import { askToSignIn } from '~/features/accounts/ask-to-sign-in.server';
import { ContactField } from '~/features/contact';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, ErrorSummary, Heading, Lead, TextField } from '~/ui';

export const loader = guardedLoader({ permission: 'account.sign-in' }, async ({ ctx }) => {
  if ('isVerified' in ctx.actor && ctx.actor.isVerified) throw redirect(homeOf(ctx.actor.role));
  return { title: ctx.t('accounts:title') };
});

export const meta = pageTitle;

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'account.sign-in', form: z.object({ contact: ContactField }) },
      async (call) => {
        const { ctx, form, runtime } = call;
        const { address } = browserOf(call);
        const options = { address, baseUrl: runtime.env.baseUrl };
        const asked = await askToSignIn(ctx, runtime.limits, form, options);
        if (!asked.ok) return asked;
        const { attempt, by } = asked.value;
        return ok({ to: by === 'sms' ? `/sign-in/code?attempt=${attempt}` : '/sign-in/sent' });
      },
    ),
  },
});

/** For guides and participants: one field, no password. */
export default function SignIn() {
  const { t } = useTranslation('accounts');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      <PostForm action="/sign-in?index">
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('contact-hint')}
          form={form}
          autoComplete="username"
          dir="ltr"
          required
        />
        <Actions>
          <Button size="lg">{t('send')}</Button>
        </Actions>
      </PostForm>
      <ul>
        <li>
          <a href="/sign-in/spoken">{t('have-spoken')}</a>
        </li>
        <li>
          <a href="/sign-in/staff">{t('am-staff')}</a>
        </li>
      </ul>
    </>
  );
}
