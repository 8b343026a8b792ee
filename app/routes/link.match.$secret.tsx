import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { FirstNameCard } from '~/features/matching/pair/first-name-card';
import { answerMatch } from '~/features/matching/proposals/answer-match.server';
import { findMatchLink } from '~/features/matching/proposals/match-link.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { PostForm } from '~/http/post-form';
import { Actions, Button, ErrorSummary, Heading, Lead, Prose, WalkersDrawing } from '~/ui';

const Params = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'link.answer', params: Params },
  async ({ ctx, params, runtime }) => {
    const link = await findMatchLink(runtime.database, ctx.clock, params.secret);
    const title = ctx.t('answer:page-title');
    if (!link) return { title, seen: 'gone' as const, side: null, other: null, isOpen: false };
    return { title, seen: link.seen, side: link.side, other: link.other, isOpen: link.isOpen };
  },
);

const Form = z.object({ answer: z.enum(['yes', 'no']) });

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent({ permission: 'link.answer', form: Form, params: Params }, async (call) => {
      const { params, form, key, runtime } = call;
      const link = await findMatchLink(runtime.database, call.ctx.clock, params.secret);
      if (!link) return refuse('link-not-valid');
      const answered = await answerMatch(
        inBranch(call, link.branchId),
        { secret: params.secret, answer: form.answer },
        { key, baseUrl: runtime.env.baseUrl },
      );
      return answered.ok ? ok({ to: `/link/match/${params.secret}` }) : answered;
    }),
  },
});

/** "Would you like to meet …?", and how it stands afterwards. Only the press uses the link up. */
export default function MatchLink() {
  const { seen, side, other, isOpen } = useLoaderData<typeof loader>();
  const { t } = useTranslation('answer');
  const refused = useActionData<typeof action>();
  if (seen !== 'asked' || !isOpen || !other) {
    const state = seen === 'asked' ? 'gone' : seen;
    return (
      <>
        <Heading level={1}>{t(`${state}-title`)}</Heading>
        <Lead>{t(`${state}-text`)}</Lead>
        <WalkersDrawing />
      </>
    );
  }
  return (
    <>
      <ErrorSummary form={refused?.form} />
      <Heading level={1}>{t(`ask-title-${side}`, { name: other.firstName })}</Heading>
      <Lead>{t(`ask-text-${side}`, { name: other.firstName })}</Lead>
      <FirstNameCard profile={other} />
      <Prose>
        <p>{t('no-reason')}</p>
      </Prose>
      <PostForm>
        <Actions>
          <Button name="answer" value="yes" size="lg">
            {t('yes')}
          </Button>
          <Button name="answer" value="no" size="lg" variant="secondary">
            {t('no')}
          </Button>
        </Actions>
      </PostForm>
    </>
  );
}
