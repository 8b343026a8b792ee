import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getFairness } from '~/features/reporting/fairness.query.server';
import { FairnessFigures } from '~/features/reporting/fairness-figures';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { BackLink, Heading, Lead } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'stats.branch' }, async ({ ctx, runtime }) => ({
  title: ctx.t('fairness:steering-title'),
  fairness: await getFairness(ctx, runtime.memo, 'steering'),
}));

/** Waiting by group for the steering group: at the last quarter's end, without a way to any person. */
export default function FairnessForSteering() {
  const { fairness } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['fairness', 'steering']);
  return (
    <>
      <BackLink href="/steering">{t('steering:title')}</BackLink>
      <Heading level={1}>{t('steering-title')}</Heading>
      <Lead>{t('summary')}</Lead>
      <FairnessFigures fairness={fairness} />
    </>
  );
}
