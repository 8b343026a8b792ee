import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { acceptInvitation } from '~/features/accounts/accept-invitation.server';
import { NewPasswordFields } from '~/features/accounts/new-password-fields';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withSession } from '~/http/session-cookie.server';
import { Actions, Button, ErrorSummary, Heading, Lead } from '~/ui';

const Params = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });

/** Looks at nothing and uses nothing up: only the press does. */
export const loader = guardedLoader(
  { permission: 'link.answer', params: Params },
  async ({ ctx }) => ({ title: ctx.t('accounts:invited-title') }),
);

export const meta = pageTitle;

const Form = z.object({ password: z.string().min(1).max(512), again: z.string().max(512) });

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent({ permission: 'link.answer', form: Form, params: Params }, async (call) => {
      const { ctx, form, params, runtime } = call;
      const browser = browserOf(call);
      const counted = await runtime.limits.consume('link-answer', browser.address);
      if (!counted.ok) return counted;
      const accepted = await acceptInvitation(ctx, { ...form, ...params }, browser);
      if (!accepted.ok) return accepted;
      const headers = withSession(runtime.env, accepted.value.secret);
      return ok({ to: '/sign-in/enrol', headers });
    }),
  },
});

/** Somebody of the staff chooses the first password. */
export default function Invitation() {
  const { t } = useTranslation('accounts');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('invited-title')}</Heading>
      <Lead>{t('invited-lead')}</Lead>
      <PostForm>
        <NewPasswordFields form={form} />
        <Actions>
          <Button size="lg">{t('next')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
