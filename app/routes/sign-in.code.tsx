import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '~/domain/kernel/result';
import { ChooseWho, choicesIn, codeIn } from '~/features/accounts/choose-who';
import { signInByProof } from '~/features/accounts/sign-in-person.server';
import { findProof } from '~/features/accounts/sign-in-proof.server';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { afterProof } from '~/http/signed-in.server';
import { Actions, Button, ErrorSummary, Heading, Lead, TextField } from '~/ui';

const Query = z.object({ attempt: IdParam });

export const loader = guardedLoader(
  { permission: 'account.sign-in', query: Query },
  async ({ ctx, query }) => ({ title: ctx.t('accounts:code-title'), attempt: query.attempt }),
);

export const meta = pageTitle;

const Form = z.object({
  attempt: IdParam,
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'accounts:six-digits')),
  who: IdParam.optional(),
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.sign-in', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const browser = browserOf(call);
      const counted = await runtime.limits.consume('code-address', browser.address);
      if (!counted.ok) return counted;
      const proof = await findProof(ctx, 'sign-in-code', form.attempt, form.code);
      if (!proof) return refuse('wrong-code', 'code');
      return afterProof(runtime.env, await signInByProof(ctx, proof, form.who, browser), form.code);
    }),
  },
});

/** Six digits from an SMS; with several people behind one phone also who it is. */
export default function SmsCode() {
  const { attempt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const answer = useActionData<typeof action>();
  const people = choicesIn(answer);
  const form = answer && 'form' in answer ? answer.form : undefined;
  return (
    <PostForm action={`/sign-in/code?attempt=${attempt}`}>
      <ErrorSummary form={form} />
      <input type="hidden" name="attempt" value={attempt} />
      {people ? (
        <>
          <ChooseWho people={people} />
          <input type="hidden" name="code" value={codeIn(answer)} />
        </>
      ) : (
        <>
          <Heading level={1}>{t('code-title')}</Heading>
          <Lead>{t('code-lead')}</Lead>
          <TextField
            name="code"
            label={t('code')}
            form={form}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            width="short"
            dir="ltr"
            required
          />
          <Actions>
            <Button size="lg">{t('sign-in')}</Button>
          </Actions>
          <p>
            <a href="/sign-in">{t('no-code')}</a>
          </p>
        </>
      )}
    </PostForm>
  );
}
