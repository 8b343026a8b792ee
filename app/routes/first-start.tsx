import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { BranchFields } from '~/features/accounts/branch-fields';
import { BranchForm } from '~/features/accounts/branch-form';
import { startInstallation, waitsForFirstAdmin } from '~/features/accounts/first-start.server';
import { NewPasswordFields } from '~/features/accounts/new-password-fields';
import { Email, Name } from '~/features/person-fields';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { Languages, useBrand } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withSession } from '~/http/session-cookie.server';
import { Actions, Button, ErrorSummary, Heading, Lead, PersonShell, TextField } from '~/ui';

export const loader = guardedLoader({ permission: 'installation.first-admin' }, async ({ ctx }) => {
  if (!(await waitsForFirstAdmin(ctx.system))) throw notFound();
  return { title: ctx.t('accounts:first-title') };
});

export const meta = pageTitle;

const Form = z.object({
  code: z.string().trim().min(1).max(40),
  name: Name,
  email: Email,
  password: z.string().min(1).max(512),
  again: z.string().max(512),
  branch: BranchForm,
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'installation.first-admin', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const started = await startInstallation(ctx, runtime.limits, form, browserOf(call));
      if (!started.ok) return started;
      return ok({ to: '/sign-in/enrol', headers: withSession(runtime.env, started.value.secret) });
    }),
  },
});

/** The first visit to an empty installation: the first admin and the first branch. */
export default function FirstStart() {
  const { t } = useTranslation('accounts');
  const form = useActionData<typeof action>()?.form;
  return (
    <PersonShell brand={useBrand()} languages={<Languages />}>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('first-title')}</Heading>
      <Lead>{t('first-lead')}</Lead>
      <PostForm>
        <TextField
          name="code"
          label={t('first-code')}
          hint={t('first-code-hint')}
          form={form}
          autoComplete="off"
          dir="ltr"
          required
        />
        <TextField name="name" label={t('name')} form={form} autoComplete="name" required />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          form={form}
          autoComplete="email"
          required
        />
        <NewPasswordFields form={form} />
        <BranchFields form={form} prefix="branch." />
        <Actions>
          <Button size="lg">{t('first-start')}</Button>
        </Actions>
      </PostForm>
    </PersonShell>
  );
}
