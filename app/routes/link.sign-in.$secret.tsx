import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '~/domain/kernel/result';
import { ChooseWho, choicesIn } from '~/features/accounts/choose-who';
import { signInByProof } from '~/features/accounts/sign-in-person.server';
import { findProof } from '~/features/accounts/sign-in-proof.server';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { afterProof } from '~/http/signed-in.server';
import { Actions, Button, ErrorSummary, Heading, Lead } from '~/ui';

const ID_LENGTH = 26;
const Params = z.object({ secret: z.string().regex(/^[a-z2-7]{26}[\w-]{43}$/) });

/** Looks at nothing: a mail scanner's visit must neither use the link up nor learn a name. */
export const loader = guardedLoader(
  { permission: 'link.answer', params: Params },
  async ({ ctx }) => ({ title: ctx.t('accounts:link-title') }),
);

export const meta = pageTitle;

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent(
      { permission: 'link.answer', form: z.object({ who: IdParam.optional() }), params: Params },
      async (call) => {
        const { ctx, form, params, runtime } = call;
        const browser = browserOf(call);
        const counted = await runtime.limits.consume('link-answer', browser.address);
        if (!counted.ok) return counted;
        const attempt = params.secret.slice(0, ID_LENGTH);
        const proof = await findProof(ctx, 'sign-in-link', attempt, params.secret.slice(ID_LENGTH));
        if (!proof) return refuse('link-used-or-old');
        return afterProof(runtime.env, await signInByProof(ctx, proof, form.who, browser));
      },
    ),
  },
});

/** One button; the press signs in. */
export default function SignInLink() {
  const { t } = useTranslation('accounts');
  const answer = useActionData<typeof action>();
  const people = choicesIn(answer);
  const form = answer && 'form' in answer ? answer.form : undefined;
  return (
    <PostForm>
      <ErrorSummary form={form} />
      {people ? (
        <ChooseWho people={people} />
      ) : (
        <>
          <Heading level={1}>{t('link-title')}</Heading>
          <Lead>{t('link-lead')}</Lead>
          <Actions>
            <Button size="lg">{t('sign-in')}</Button>
          </Actions>
          <p>
            <a href="/sign-in">{t('try-again')}</a>
          </p>
        </>
      )}
    </PostForm>
  );
}
