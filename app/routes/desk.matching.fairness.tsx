import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Dimension } from '~/domain/reporting/fairness';
import { REST } from '~/domain/reporting/fairness';
import { getFairness } from '~/features/reporting/fairness.query.server';
import { FairnessFigures } from '~/features/reporting/fairness-figures';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { BackLink, DeskTitle, PrintButton } from '~/ui';

export const meta = pageTitle;

// Today's figures, with ways to the people behind them: the coordinators' page alone. The steering
// group reads its own, of the last quarter's end.
export const loader = guardedLoader({ permission: 'matching.plan' }, async ({ ctx, runtime }) => ({
  title: ctx.t('fairness:title'),
  fairness: await getFairness(ctx, runtime.memo, 'desk'),
}));

/** How long each group waits for a guide. */
export default function FairnessAtDesk() {
  const { fairness } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['fairness', 'matching']);
  return (
    <>
      <BackLink href="/desk/matching">{t('matching:title')}</BackLink>
      <DeskTitle title={t('title')} summary={t('summary')} actions={<PrintButton />} />
      <FairnessFigures
        fairness={fairness}
        recruitHref="/desk/matching/recruit"
        listHref={listHref}
      />
    </>
  );
}

/** The list of those who wait can be narrowed to a sex or a language. */
function listHref(dimension: Dimension, key: string): string | null {
  const isListed = dimension === 'sex' || dimension === 'language';
  return isListed && key !== REST ? `/desk/matching?${dimension}=${key}` : null;
}
