import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '~/domain/kernel/result';
import { signInPerson } from '~/features/accounts/sign-in-person.server';
import { findSpokenCode } from '~/features/accounts/spoken-code.server';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { afterProof } from '~/http/signed-in.server';
import { Actions, Button, ErrorSummary, Heading, Lead, TextField } from '~/ui';

export const loader = guardedLoader({ permission: 'account.sign-in' }, async ({ ctx }) => {
  return { title: ctx.t('accounts:spoken-title') };
});

export const meta = pageTitle;

const Form = z.object({ code: z.string().trim().min(1).max(40) });

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.sign-in', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const browser = browserOf(call);
      const counted = await runtime.limits.consume('code-address', browser.address);
      if (!counted.ok) return counted;
      const found = await findSpokenCode(ctx, form.code);
      if (!found) return refuse('wrong-code', 'code');
      return afterProof(runtime.env, await signInPerson(ctx, found.tokenId, found.person, browser));
    }),
  },
});

/** The code that a coordinator has read out. */
export default function SpokenCode() {
  const { t } = useTranslation('accounts');
  const answer = useActionData<typeof action>();
  const form = answer && 'form' in answer ? answer.form : undefined;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('spoken-title')}</Heading>
      <Lead>{t('spoken-lead')}</Lead>
      <PostForm>
        <TextField
          name="code"
          label={t('code')}
          hint={t('spoken-hint')}
          form={form}
          autoComplete="off"
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
