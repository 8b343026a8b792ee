import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { findAgreementLink } from '~/features/pairings/agreement-link.query.server';
import { AgreementTexts } from '~/features/pairings/agreement-texts';
import { signByLink } from '~/features/pairings/sign-agreement.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { PostForm } from '~/http/post-form';
import { Button, ErrorSummary, Heading, Lead, Notice, TextField } from '~/ui';

const Params = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });
const Query = z.object({ signed: z.literal('1').optional().catch(undefined) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'link.answer', params: Params, query: Query },
  async ({ ctx, params, query, runtime }) => {
    const link = await findAgreementLink(runtime.database, ctx.clock, params.secret);
    const title = ctx.t('agreement:page-title');
    if (!link) return { title, link: null, hasJustSigned: false };
    const { agreement, isComplete } = link;
    return { title, link: { agreement, isComplete }, hasJustSigned: query.signed === '1' };
  },
);

const Form = z.object({ signerName: z.string().trim().min(1).max(200) });

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent({ permission: 'link.answer', form: Form, params: Params }, async (call) => {
      const { params, form, key, runtime } = call;
      const link = await findAgreementLink(runtime.database, call.ctx.clock, params.secret);
      if (!link) return refuse('link-not-valid');
      const ctx = inBranch(call, link.branchId);
      const signed = await signByLink(ctx, { ...params, ...form }, { key });
      return signed.ok ? ok({ to: `/link/agreement/${params.secret}?signed=1` }) : signed;
    }),
  },
});

/** The agreement in both languages with a place to sign, opened from a message. */
export default function AgreementLink() {
  const { link, hasJustSigned } = useLoaderData<typeof loader>();
  const { t } = useTranslation('agreement');
  const refused = useActionData<typeof action>();
  if (!link) {
    return (
      <>
        <Heading level={1}>{t('gone-title')}</Heading>
        <Lead>{t('gone-text')}</Lead>
      </>
    );
  }
  return (
    <>
      <ErrorSummary form={refused?.form} />
      {hasJustSigned ? (
        <Notice tone="success" role="status" title={t('thanks-title')}>
          {t('thanks-text')}
        </Notice>
      ) : null}
      <Heading level={1}>{t('heading')}</Heading>
      <Lead>{t('lead')}</Lead>
      <AgreementTexts agreement={link.agreement} />
      {link.isComplete ? <p>{t('complete')}</p> : null}
      {link.isComplete || hasJustSigned ? null : (
        <PostForm>
          <Heading level={2}>{t('sign-heading')}</Heading>
          <TextField
            name="signerName"
            label={t('signer-name')}
            hint={t('signer-hint')}
            form={refused?.form}
            autoComplete="name"
            required
          />
          <Button size="lg">{t('sign')}</Button>
        </PostForm>
      )}
    </>
  );
}
