import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  REGISTRATION_COOKIE,
  readRegistration,
} from '~/features/participants/own-registration/registration-page.query.server';
import {
  mayOpen,
  REGISTRATION_STEPS,
} from '~/features/participants/own-registration/registration-steps';
import { STEP_FIELDS } from '~/features/participants/own-registration/step-fields';
import { StepFrame } from '~/features/participants/own-registration/step-frame';
import { parse } from '~/http/cookies';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { registrationIntents } from '~/http/public/registration-intents.server';
import { Actions, Button, ErrorSummary, Muted, Stack } from '~/ui';

const Params = z.object({ step: z.enum(REGISTRATION_STEPS) });

export const handle = { width: 'prose' };

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'registration.self', params: Params },
  async ({ ctx, params, request }) => {
    const page = await readRegistration(ctx, parse(request)[REGISTRATION_COOKIE]);
    if (!mayOpen(params.step, page.savedSteps)) throw redirect('/register');
    return { ...page, step: params.step, title: ctx.t(`registration:title-${params.step}`) };
  },
);

export const action = guardedAction({ params: Params, intents: registrationIntents });

/** One page of the own registration. */
export default function RegisterStep() {
  const { step, answers, lists, savedSteps, hasDraft } = useLoaderData<typeof loader>();
  const { t } = useTranslation('registration');
  const refused = useActionData<typeof action>();
  const form = refused?.form;
  const Fields = STEP_FIELDS[step];
  return (
    <StepFrame step={step} unit={answers.unit} savedSteps={savedSteps}>
      <PostForm intent={step}>
        <Stack gap="lg">
          <ErrorSummary form={form} />
          <Fields answers={answers} lists={lists} form={form} />
          <Actions>
            <Button size="lg" iconEnd="arrow-forward">
              {t(step === 'send' ? 'send' : 'next')}
            </Button>
          </Actions>
          <Muted small>{t('saved-note')}</Muted>
        </Stack>
      </PostForm>
      {hasDraft ? (
        <PostForm intent="forget">
          <Button variant="tertiary" size="sm" icon="trash" confirm={t('forget-sure')}>
            {t('forget')}
          </Button>
        </PostForm>
      ) : null}
    </StepFrame>
  );
}
