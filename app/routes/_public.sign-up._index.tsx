import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SEXES } from '~/domain/matching/people';
import { CAMPAIGN_COOKIE } from '~/features/campaigns/campaign.query.server';
import { optionsOf } from '~/features/guides/fields/question';
import { Honeypot } from '~/features/guides/honeypot';
import { registerInterest } from '~/features/guides/register-interest.server';
import { InterestForm } from '~/features/guides/sign-up-forms';
import { getSettings } from '~/features/programme/settings.query.server';
import { limitSignUps } from '~/http/application/limit-sign-ups.server';
import { parse } from '~/http/cookies';
import type { FormState } from '~/http/form-state';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  Columns,
  ErrorSummary,
  Heading,
  Lead,
  Muted,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
  Tick,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.apply' }, async ({ ctx, request }) => {
  if (!ctx.branchId) throw notFound();
  const { settings } = await getSettings(ctx.db);
  return {
    title: ctx.t('signup:title'),
    districts: settings.districts,
    heardFrom: settings.heardFrom,
    isFromPoster: Boolean(parse(request)[CAMPAIGN_COOKIE]),
  };
});

const THANKS = { to: '/sign-up/thanks' };

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.apply', form: InterestForm }, async (call) => {
      const { ctx, form, key, request, runtime } = call;
      // A machine filled in the field that people do not see: it is thanked and forgotten.
      if (form.homepage) return { ok: true, value: THANKS };
      const within = await limitSignUps(call, form.contact);
      if (!within.ok) return within;
      const { privacy: _, homepage: __, heardFrom, ...answers } = form;
      const registered = await registerInterest(
        ctx,
        {
          ...answers,
          heardFrom: heardFrom ?? '',
          campaignCode: parse(request)[CAMPAIGN_COOKIE] ?? null,
        },
        { key, baseUrl: runtime.env.baseUrl },
      );
      return registered.ok ? { ok: true, value: THANKS } : registered;
    }),
  },
});

/** Step one: under a minute, on a phone, from a poster. */
export default function SignUp() {
  const { t } = useTranslation(['signup', 'lists']);
  const { districts, heardFrom, isFromPoster } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      <PostForm>
        <Stack gap="lg">
          <ErrorSummary form={form} />
          <Columns>
            <TextField
              name="firstName"
              label={t('first-name')}
              autoComplete="given-name"
              form={form}
              required
            />
            <TextField
              name="lastName"
              label={t('last-name')}
              autoComplete="family-name"
              form={form}
              optional
            />
          </Columns>
          <TextField
            name="contact"
            label={t('contact')}
            hint={t('contact-hint')}
            autoComplete="email"
            form={form}
            width="medium"
            required
          />
          <RadioGroup
            name="sex"
            label={t('sex')}
            hint={t('sex-hint')}
            layout="inline"
            options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
            form={form}
            required
          />
          <SelectField
            name="district"
            label={t('district')}
            prompt={t('choose')}
            options={districts.map(({ code, name }) => ({ value: code, label: name }))}
            form={form}
            width="medium"
            required
          />
          <SelectField
            name="heardFrom"
            label={t('heard-from')}
            prompt={t('choose')}
            options={optionsOf(heardFrom, (code) => t(`lists:heard-${code}`))}
            defaultValue={isFromPoster ? 'poster' : ''}
            form={form}
            width="medium"
            optional
          />
          <Honeypot />
          <PrivacyTick form={form} />
          <Actions>
            <Button size="lg" iconEnd="arrow-forward">
              {t('sign-up')}
            </Button>
          </Actions>
          <Muted small>{t('no-promise')}</Muted>
        </Stack>
      </PostForm>
    </Stack>
  );
}

function PrivacyTick({ form }: { form: FormState | undefined }) {
  const { t } = useTranslation('signup');
  return (
    <div>
      <Tick
        name="privacy"
        label={t('privacy-read')}
        hint={t('privacy-summary')}
        form={form}
        required
      />
      <a href="/privacy">{t('privacy-more')}</a>
    </div>
  );
}
