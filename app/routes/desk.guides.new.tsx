import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { SEXES } from '~/domain/matching/people';
import { optionsOf } from '~/features/guides/fields/question';
import { registerInterest } from '~/features/guides/register-interest.server';
import { InterestForm } from '~/features/guides/sign-up-forms';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  BackLink,
  Button,
  Columns,
  DeskTitle,
  ErrorSummary,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
  Tick,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'guide.manage' }, async ({ ctx }) => {
  const { settings } = await getSettings(ctx.db);
  const { districts, heardFrom } = settings;
  return { title: ctx.t('people:guide-new'), districts, heardFrom };
});

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'guide.manage', form: InterestForm }, async (call) => {
      const { privacy: _, homepage: __, heardFrom = '', ...answers } = call.form;
      const registered = await registerInterest(
        call.ctx,
        { ...answers, heardFrom, campaignCode: null },
        { key: call.key, baseUrl: call.runtime.env.baseUrl },
      );
      if (!registered.ok) return registered;
      const to = `/desk/guides/${registered.value.guideId}`;
      return ok({ to, notice: 'onboarding:done-registered' });
    }),
  },
});

/** Somebody called or came by: the same few questions, asked aloud. */
export default function NewGuide() {
  const { districts, heardFrom } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['people', 'signup', 'lists']);
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <BackLink href="/desk/guides">{t('people:guides')}</BackLink>
      <DeskTitle title={t('people:guide-new')} summary={t('people:guide-new-summary')} />
      <PostForm>
        <Stack gap="lg">
          <ErrorSummary form={form} />
          <Columns>
            <TextField name="firstName" label={t('signup:first-name')} form={form} required />
            <TextField name="lastName" label={t('signup:last-name')} form={form} optional />
          </Columns>
          <TextField
            name="contact"
            label={t('signup:contact')}
            form={form}
            width="medium"
            required
          />
          <RadioGroup
            name="sex"
            label={t('signup:sex')}
            layout="inline"
            options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
            form={form}
            required
          />
          <SelectField
            name="district"
            label={t('people:guide-district')}
            prompt={t('signup:choose')}
            options={districts.map(({ code, name }) => ({ value: code, label: name }))}
            form={form}
            width="medium"
            required
          />
          <SelectField
            name="heardFrom"
            label={t('people:guide-heard')}
            prompt={t('signup:choose')}
            options={optionsOf(heardFrom, (code) => t(`lists:heard-${code}`))}
            form={form}
            width="medium"
            optional
          />
          <Tick
            name="privacy"
            label={t('people:guide-told-privacy')}
            hint={t('signup:privacy-summary')}
            form={form}
            required
          />
          <Actions>
            <Button>{t('people:guide-register')}</Button>
          </Actions>
        </Stack>
      </PostForm>
    </>
  );
}
