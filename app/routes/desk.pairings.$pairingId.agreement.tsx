import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { SIDES, SIGNED_HOW } from '~/domain/pairing/agreement';
import { AgreementTexts } from '~/features/pairings/agreement-texts';
import { PrepareForm, SignatureForm } from '~/features/pairings/pairing-forms';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { prepareAgreement } from '~/features/pairings/prepare-agreement.server';
import { readAgreement } from '~/features/pairings/read-pairing.server';
import { signAgreement } from '~/features/pairings/sign-agreement.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  Heading,
  Notice,
  PrintButton,
  RadioGroup,
  SelectField,
  TextField,
} from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const page = await readAgreement(ctx, params.pairingId);
    if (!page) throw notFound();
    const { state, agreement } = page;
    return { title: ctx.t('agreement:page-title'), state, agreement };
  },
);

const here = (id: string) => `/desk/pairings/${id}/agreement`;

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: {
    prepare: intent(
      { permission: 'pairing.manage', form: PrepareForm, params: Params },
      async ({ ctx, params, key, runtime }) => {
        const made = await prepareAgreement(ctx, params, { key, baseUrl: runtime.env.baseUrl });
        return made.ok
          ? ok({ to: here(params.pairingId), notice: 'agreement:notice-prepared' })
          : made;
      },
    ),
    sign: intent(
      { permission: 'pairing.manage', form: SignatureForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const signed = await signAgreement(ctx, { ...params, ...form }, { key });
        return signed.ok
          ? ok({ to: here(params.pairingId), notice: 'agreement:notice-signed' })
          : signed;
      },
    ),
  },
});

/** The agreement in both languages, its signatures, and a printout for signing on paper. */
export default function Agreement() {
  const { state, agreement } = useLoaderData<typeof loader>();
  const { t } = useTranslation('agreement');
  const refused = useActionData<typeof action>();
  const form = refused?.intent === 'sign' ? refused.form : undefined;
  const mayPrepare = state === 'first-meeting-to-book' || state === 'first-meeting-booked';
  return (
    <>
      <Heading level={2}>{t('heading')}</Heading>
      {agreement ? (
        <Actions>
          <PrintButton />
        </Actions>
      ) : null}
      <ErrorSummary form={refused?.form} />
      {agreement ? <AgreementTexts agreement={agreement} /> : null}
      {!agreement && mayPrepare ? (
        <PostForm intent="prepare">
          <Button>{t('prepare')}</Button>
        </PostForm>
      ) : null}
      {agreement?.isComplete ? <Notice tone="success">{t('complete')}</Notice> : null}
      {agreement?.isSignable ? (
        <Card as="section" labelledBy="record">
          <Heading level={2} id="record">
            {t('on-behalf')}
          </Heading>
          <p>{t('missing', { ...agreement.missing })}</p>
          <PostForm intent="sign">
            <RadioGroup
              name="side"
              label={t('signatures')}
              form={form}
              layout="inline"
              options={SIDES.map((value) => ({ value, label: t(`side-${value}`) }))}
              required
            />
            <TextField
              name="signerName"
              label={t('signer-name')}
              hint={t('signer-hint')}
              form={form}
              required
            />
            <SelectField
              name="how"
              label={t('how-label')}
              form={form}
              options={SIGNED_HOW.map((value) => ({ value, label: t(`how-${value}`) }))}
              required
            />
            <Button>{t('record')}</Button>
          </PostForm>
        </Card>
      ) : null}
    </>
  );
}
