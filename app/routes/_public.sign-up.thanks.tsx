import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Columns, EnvelopeDrawing, Heading, Lead, Prose, Stack, StepPath } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  if (!ctx.branchId) throw notFound();
  const { settings } = await getSettings(ctx.db);
  return {
    title: ctx.t('signup:thanks-title'),
    workingDays: settings.answerWithinWorkingDays,
  };
});

/** The same for everybody, whether the contact was new to us or not. */
export default function Thanks() {
  const { t } = useTranslation('signup');
  const { workingDays } = useLoaderData<typeof loader>();
  return (
    <Columns column="wide" gap="xl">
      <Stack gap="lg">
        <Heading level={1}>{t('thanks-title')}</Heading>
        <Lead>{t('thanks-lead')}</Lead>
        <StepPath
          steps={[
            {
              key: 'message',
              title: t('thanks-step-1'),
              state: 'now',
              children: <p>{t('thanks-step-1-text')}</p>,
            },
            {
              key: 'application',
              title: t('thanks-step-2'),
              state: 'later',
              children: <p>{t('thanks-step-2-text')}</p>,
            },
            {
              key: 'answer',
              title: t('thanks-step-3', { count: workingDays }),
              state: 'later',
              children: <p>{t('thanks-step-3-text')}</p>,
            },
          ]}
        />
        <Prose>
          <p>
            {t('thanks-nothing')} <a href="/sign-up/link">{t('thanks-again')}</a>
          </p>
        </Prose>
      </Stack>
      <EnvelopeDrawing />
    </Columns>
  );
}
