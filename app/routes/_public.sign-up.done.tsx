import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader, notFound } from '~/http/guarded.server';
import { AskUs } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { Columns, Heading, Lead, Stack, StepPath, WalkersDrawing } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  if (!ctx.branchId) throw notFound();
  const { settings } = await getSettings(ctx.db);
  return { title: ctx.t('signup:done-title'), workingDays: settings.answerWithinWorkingDays };
});

/** Thanks, and exactly what happens next and when. */
export default function Done() {
  const { t } = useTranslation('signup');
  const { workingDays } = useLoaderData<typeof loader>();
  return (
    <Columns column="wide" gap="xl">
      <Stack gap="lg">
        <Heading level={1}>{t('done-title')}</Heading>
        <Lead>{t('done-lead')}</Lead>
        <StepPath
          steps={[
            { key: 'sent', title: t('done-step-1'), state: 'done' },
            {
              key: 'answer',
              title: t('done-step-2', { count: workingDays }),
              state: 'now',
              children: <p>{t('done-step-2-text')}</p>,
            },
            {
              key: 'ready',
              title: t('done-step-3'),
              state: 'later',
              children: <p>{t('done-step-3-text')}</p>,
            },
            {
              key: 'match',
              title: t('done-step-4'),
              state: 'later',
              children: <p>{t('done-step-4-text')}</p>,
            },
          ]}
        />
        <AskUs />
      </Stack>
      <WalkersDrawing />
    </Columns>
  );
}
