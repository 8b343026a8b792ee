import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { Honeypot } from '~/features/guides/honeypot';
import { requestNewLink } from '~/features/guides/open-application.server';
import { NewLinkForm } from '~/features/guides/sign-up-forms';
import { limitSignUps } from '~/http/application/limit-sign-ups.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, ErrorSummary, Heading, Lead, Prose, Stack, TextField } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async ({ ctx }) => {
  return { title: ctx.t('signup:link-title') };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: NewLinkForm }, async (call) => {
      const { ctx, form, key, runtime } = call;
      if (form.homepage) return ok({ to: '/sign-up/thanks' });
      const within = await limitSignUps(call, form.contact);
      if (!within.ok) return within;
      const sent = await requestNewLink(ctx, form.contact, { key, baseUrl: runtime.env.baseUrl });
      return sent.ok ? ok({ to: '/sign-up/link', notice: 'signup:link-sent' }) : sent;
    }),
  },
});

/** For those whose link has run out, or who opened the application in another browser. */
export default function NewLink() {
  const { t } = useTranslation('signup');
  const form = useActionData<typeof action>()?.form;
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('link-title')}</Heading>
      <Lead>{t('link-lead')}</Lead>
      <PostForm>
        <Stack>
          <ErrorSummary form={form} />
          <TextField
            name="contact"
            label={t('contact')}
            hint={t('link-contact-hint')}
            autoComplete="email"
            form={form}
            width="medium"
            required
          />
          <Honeypot />
          <Actions>
            <Button>{t('link-send')}</Button>
          </Actions>
        </Stack>
      </PostForm>
      <Prose>
        <p>
          <a href="/sign-up">{t('link-not-yet')}</a>
        </p>
      </Prose>
    </Stack>
  );
}
