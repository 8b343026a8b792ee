import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { countWaiting } from '~/features/participants/waiting-participants.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader, notFound } from '~/http/guarded.server';
import { AskUs } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { Actions, Heading, Lead, LinkButton, Notice, Stack, StepPath, WalkersDrawing } from '~/ui';

/** Below this a number would say too much about few people. */
const FEWEST_TOLD = 5;

export const handle = { width: 'prose' };

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  if (!ctx.branchId) throw notFound();
  const waiting = await countWaiting(ctx);
  const { settings } = await getSettings(ctx.db);
  return {
    title: ctx.t('registration:thanks-title'),
    waiting: waiting < FEWEST_TOLD ? null : waiting,
    days: settings.answerWithinWorkingDays,
  };
});

/** What happens next, honestly. */
export default function RegisterThanks() {
  const { waiting, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation('registration');
  const texts = {
    call: t('after-call-text', { count: days }),
    talk: t('after-talk-text'),
    wait: waiting === null ? t('after-wait-few') : t('after-wait-some', { count: waiting }),
    meet: t('after-meet-text'),
  };
  return (
    <Stack gap="lg">
      <WalkersDrawing />
      <Heading level={1}>{t('thanks-title')}</Heading>
      <Lead>{t('thanks-lead')}</Lead>
      <StepPath
        steps={(['call', 'talk', 'wait', 'meet'] as const).map((key) => ({
          key,
          title: t(`after-${key}`),
          children: <p>{texts[key]}</p>,
        }))}
      />
      <Notice tone="info">{t('voluntary')}</Notice>
      <AskUs />
      <Actions>
        <LinkButton href="/" variant="secondary">
          {t('home')}
        </LinkButton>
      </Actions>
    </Stack>
  );
}
