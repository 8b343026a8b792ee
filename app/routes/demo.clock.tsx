import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { pretendDay } from '~/features/demo/reset-demo.server';
import { demandDemo } from '~/http/demo.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, Button, DateField, ErrorSummary, Heading, Lead } from '~/ui';

export const loader = guardedLoader({ permission: 'demo.use' }, async ({ ctx, runtime }) => {
  const { clock } = demandDemo(runtime);
  const day = today(ctx.clock);
  return {
    title: ctx.t('demo:clock-title'),
    day: day.toString(),
    shown: day.toLocaleString(ctx.locale === 'nb' ? 'nb' : 'en-GB', { dateStyle: 'full' }),
    isPretended: clock.daysAhead !== 0,
  };
});

export const meta = pageTitle;

const DayForm = z.object({ day: z.iso.date('date') });
const Nothing = z.object({});

export const action = guardedAction({
  intents: {
    pretend: intent({ permission: 'demo.use', form: DayForm }, async ({ form, runtime }) => {
      await pretendDay(demandDemo(runtime), form.day);
      return ok({ to: '/demo/clock', notice: 'demo:clock-set' });
    }),
    back: intent({ permission: 'demo.use', form: Nothing }, async ({ runtime }) => {
      await pretendDay(demandDemo(runtime), null);
      return ok({ to: '/demo/clock', notice: 'demo:clock-back' });
    }),
  },
});

/** "Pretend today is …" */
export default function DemoClock() {
  const { day, shown, isPretended } = useLoaderData<typeof loader>();
  const { t } = useTranslation('demo');
  const refused = useActionData<typeof action>();
  const form = refused?.form;
  return (
    <>
      <ErrorSummary form={form} />
      <Heading level={1}>{t('clock-title')}</Heading>
      <Lead>{t('clock-now', { day: shown })}</Lead>
      <PostForm intent="pretend">
        <DateField name="day" label={t('clock-day')} form={form} defaultValue={day} required />
        <Actions>
          <Button>{t('clock-pretend')}</Button>
        </Actions>
      </PostForm>
      {isPretended ? (
        <PostForm intent="back">
          <Button variant="secondary">{t('clock-real')}</Button>
        </PostForm>
      ) : null}
      <p>
        <a href="/demo/reset">{t('reset-link')}</a>
      </p>
    </>
  );
}
