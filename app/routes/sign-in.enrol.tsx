import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { homeOf, returnTo } from '~/domain/access/home';
import { enrolSecondFactor } from '~/features/accounts/enrol-second-factor.server';
import { findEnrolment } from '~/features/accounts/enrolment.query.server';
import { RecoveryCodes, recoveryIn } from '~/features/accounts/recovery-codes';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withSession } from '~/http/session-cookie.server';
import { Actions, Button, ErrorSummary, Heading, Lead, Prose, TextField } from '~/ui';

const Query = z.object({ to: z.string().max(500).default('/') });

export const loader = guardedLoader(
  { permission: 'account.second-factor', query: Query },
  async ({ ctx, query }) => {
    const { actor } = ctx;
    const enrolment = await findEnrolment(ctx.system, actor);
    // Also runs after the press: then the codes are shown and there is nothing left to enrol.
    if ('isVerified' in actor && actor.isVerified) throw redirect(homeOf(actor.role));
    return { title: ctx.t('accounts:enrol-title'), to: localPath(query.to), enrolment };
  },
);

export const meta = pageTitle;

const Form = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'accounts:six-digits')),
  to: z.string().max(500).default('/'),
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.second-factor', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const enrolled = await enrolSecondFactor(ctx, runtime.limits, form.code, browserOf(call));
      if (!enrolled.ok) return enrolled;
      const { secret, recoveryCodes } = enrolled.value;
      const { actor } = ctx;
      const to =
        'membershipId' in actor ? returnTo(actor.role, localPath(form.to)) : homeOf(actor.role);
      // Shown once, in the answer to the press itself: they are stored as hashes only.
      const headers = withSession(runtime.env, secret);
      return Response.json({ recoveryCodes, next: to }, { headers });
    }),
  },
});

/** Connects an authenticator app, and shows the recovery codes once. */
export default function Enrol() {
  const { to, enrolment } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const answer = useActionData<typeof action>();
  const recovery = recoveryIn(answer);
  if (recovery) return <RecoveryCodes {...recovery} />;
  const form = answer && 'form' in answer ? answer.form : undefined;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('enrol-title')}</Heading>
      <Lead>{t('enrol-lead')}</Lead>
      {enrolment ? (
        <Prose>
          <p>{t('enrol-picture')}</p>
          <img src={enrolment.picture} alt={t('enrol-picture-alt')} width={220} height={220} />
          <p>
            {t('enrol-secret')} <code dir="ltr">{enrolment.secret}</code>
          </p>
        </Prose>
      ) : null}
      <PostForm action="/sign-in/enrol">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label={t('enrol-code')}
          form={form}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          width="short"
          dir="ltr"
          required
        />
        <Actions>
          <Button size="lg">{t('enrol')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
