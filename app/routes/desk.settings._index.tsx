import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { saveSettings } from '~/features/programme/save-settings.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { SettingsForm } from '~/features/programme/settings-form';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import { Button, Card, Columns, DeskTitle, ErrorSummary, Heading, TextArea, TextField } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader({ permission: 'branch.settings.read' }, async ({ ctx }) => {
  const { version, settings } = await getSettings(ctx.db);
  return { title: ctx.t('settings:title'), version, settings };
});

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'branch.settings.update', form: SettingsForm },
      async ({ ctx, form, key }) => {
        const saved = await saveSettings(ctx, form, { key });
        return saved.ok ? ok({ to: '/desk/settings', notice: 'settings:notice-saved' }) : saved;
      },
    ),
  },
});

const NUMBERS = [
  'normHoursPerFourWeeks',
  'minMonths',
  'maxMonths',
  'trialWeeks',
  'answerWithinWorkingDays',
] as const;

/** Norm, length and districts of the programme; state names and figures are not here. */
export default function Settings() {
  const { version, settings } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['settings', 'rules', 'follow-settings', 'ideas']);
  const form = useActionData<typeof action>()?.form;
  const numberField = (name: string, label: string, value: number) => (
    <TextField
      key={name}
      name={name}
      label={label}
      form={form}
      defaultValue={String(value)}
      inputMode="numeric"
      width="short"
      required
    />
  );
  return (
    <>
      <DeskTitle title={t('title')} summary={t('summary', { version })} />
      <Card>
        <p>{t('rules:settings-help')}</p>
        <p>
          <a href="/desk/settings/matching">{t('rules:settings-link')}</a>
        </p>
        <p>{t('follow-settings:link-help')}</p>
        <p>
          <a href="/desk/settings/follow-up">{t('follow-settings:link')}</a>
        </p>
        <p>{t('ideas:desk-summary')}</p>
        <p>
          <a href="/desk/ideas">{t('ideas:desk-title')}</a>
        </p>
      </Card>
      <PostForm>
        <ErrorSummary form={form} />
        <input type="hidden" name="version" value={version} />
        <Heading level={2}>{t('programme')}</Heading>
        <Columns column="narrow">
          {NUMBERS.map((name) => numberField(name, t(`field-${name}`), settings[name]))}
        </Columns>
        <TextArea
          name="districts"
          label={t('field-districts')}
          hint={t('districts-hint')}
          form={form}
          rows={10}
          defaultValue={settings.districts.map((one) => one.name).join('\n')}
          required
        />
        <TextField
          name="reason"
          label={t('field-reason')}
          hint={t('reason-hint')}
          form={form}
          required
        />
        <Button>{t('save')}</Button>
      </PostForm>
    </>
  );
}
