import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { appointDeputy, endDeputyship } from '~/features/deputies/appoint-deputy.server';
import { readDeputies } from '~/features/deputies/deputies.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { formatDay } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import {
  Button,
  Card,
  DateField,
  DeskTitle,
  ErrorSummary,
  Heading,
  LinkButton,
  Muted,
  Notice,
  SelectField,
} from '~/ui';

const Id = z.string().regex(/^[a-z2-7]{26}$/, 'choose');
const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
const AppointForm = z.object({ forUserId: Id, deputyUserId: Id, fromOn: Day, untilOn: Day });
const EndForm = z.object({ deputyshipId: Id, version: z.number().int().min(1) });
const permission = 'deputy.manage';

export const meta = pageTitle;

export const loader = guardedLoader({ permission }, async ({ ctx }) => ({
  title: ctx.t('deputies:title'),
  ...(await readDeputies(ctx)),
}));

export const action = guardedAction({
  intents: {
    appoint: intent({ permission, form: AppointForm }, async ({ ctx, form, key }) => {
      const appointed = await appointDeputy(ctx, form, { key });
      return appointed.ok
        ? ok({ to: '/desk/deputies', notice: 'deputies:notice-appointed' })
        : appointed;
    }),
    end: intent({ permission, form: EndForm }, async ({ ctx, form, key }) => {
      const ended = await endDeputyship(ctx, form, { key });
      return ended.ok ? ok({ to: '/desk/deputies', notice: 'deputies:notice-ended' }) : ended;
    }),
  },
});

/** Who has whose tasks while somebody is away. */
export default function Deputies() {
  const { coordinators, deputyships, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('deputies');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  const refused = useActionData<typeof action>();
  const form = refused?.intent === 'appoint' ? refused.form : undefined;
  const options = coordinators.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={t('summary')}
        actions={
          <LinkButton href="/desk/hand-over" variant="secondary">
            {t('to-hand-over')}
          </LinkButton>
        }
      />
      <ErrorSummary form={refused?.form} />
      {coordinators.length < 2 ? <Notice>{t('alone')}</Notice> : null}
      {deputyships.length === 0 ? <Muted>{t('none')}</Muted> : null}
      {deputyships.map((one) => (
        <Card key={one.id}>
          <p>{t('line', { deputy: one.deputy, away: one.away })}</p>
          <p>
            {t(one.runs ? 'days-running' : 'days-coming', {
              from: formatDay(one.fromOn, locale),
              until: formatDay(one.untilOn, locale),
            })}
          </p>
          <PostForm intent="end">
            <input type="hidden" name="deputyshipId" value={one.id} />
            <input type="hidden" name="version" value={one.version} />
            <Button variant="secondary">{t('end')}</Button>
          </PostForm>
        </Card>
      ))}
      {coordinators.length < 2 ? null : (
        <Card as="section" labelledBy="appoint">
          <Heading level={2} id="appoint">
            {t('appoint-title')}
          </Heading>
          <PostForm intent="appoint">
            <SelectField
              name="forUserId"
              label={t('away')}
              form={form}
              prompt=""
              options={options}
              required
            />
            <SelectField
              name="deputyUserId"
              label={t('deputy')}
              form={form}
              prompt=""
              options={options}
              required
            />
            <DateField name="fromOn" label={t('from')} form={form} defaultValue={today} required />
            <DateField name="untilOn" label={t('until')} form={form} min={today} required />
            <Button>{t('appoint')}</Button>
          </PostForm>
        </Card>
      )}
    </>
  );
}
