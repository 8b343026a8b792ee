import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { homeOf } from '~/domain/access/home';
import { ok } from '~/domain/kernel/result';
import { answerSecondFactor } from '~/features/accounts/answer-second-factor.server';
import { findEnrolment } from '~/features/accounts/enrolment.query.server';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withSession } from '~/http/session-cookie.server';
import { enter } from '~/http/signed-in.server';
import { Actions, Button, ErrorSummary, Heading, Lead, TextField } from '~/ui';

const Query = z.object({ to: z.string().max(500).default('/') });

export const loader = guardedLoader(
  { permission: 'account.second-factor', query: Query },
  async ({ ctx, query }) => {
    const { actor } = ctx;
    const to = localPath(query.to);
    if ('isVerified' in actor && actor.isVerified) throw redirect(homeOf(actor.role));
    if (await findEnrolment(ctx.system, actor)) {
      throw redirect(`/sign-in/enrol?to=${encodeURIComponent(to)}`);
    }
    return { title: ctx.t('accounts:factor-title'), to };
  },
);

export const meta = pageTitle;

const Form = z.object({
  code: z.string().trim().min(1).max(40),
  to: z.string().max(500).default('/'),
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.second-factor', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const { actor } = ctx;
      const answered = await answerSecondFactor(ctx, runtime.limits, form.code, browserOf(call));
      if (!answered.ok) return answered;
      const { secret, hasRoles } = answered.value;
      const to = localPath(form.to);
      if (hasRoles) {
        const headers = withSession(runtime.env, secret);
        return ok({ to: `/sign-in/role?to=${encodeURIComponent(to)}`, headers });
      }
      const role = 'membershipId' in actor ? actor.role : 'steering';
      return enter(runtime.env, secret, role, to);
    }),
  },
});

/** Second step of the staff: six digits of the app, or a recovery code. */
export default function SecondFactor() {
  const { to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('factor-title')}</Heading>
      <Lead>{t('factor-lead')}</Lead>
      <PostForm action="/sign-in/second-factor">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label={t('code')}
          hint={t('factor-hint')}
          form={form}
          autoComplete="one-time-code"
          maxLength={20}
          width="medium"
          dir="ltr"
          required
        />
        <Actions>
          <Button size="lg">{t('sign-in')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
