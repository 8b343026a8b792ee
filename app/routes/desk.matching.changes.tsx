import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { latestOfMine, listChanges } from '~/features/matching/changes/list-changes.query.server';
import { readMoved } from '~/features/matching/changes/moved-view.query.server';
import { guardedAction, guardedLoader, IdParam } from '~/http/guarded.server';
import { ChangeList, UndoButton } from '~/http/matching/change-list';
import { MovedNotice } from '~/http/matching/moved-notice';
import { PlanTabs } from '~/http/matching/plan-tabs';
import { undoIntent } from '~/http/matching/undo-intent.server';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { DeskTitle, ErrorSummary, Pagination, PrintButton } from '~/ui';

const PATH = '/desk/matching/changes';
const Query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  change: IdParam.optional().catch(undefined),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    return {
      title: ctx.t('plan:changes-title'),
      list: await listChanges(ctx, plan, { draftId: null, page: query.page }),
      moved: await readMoved(ctx, query.change),
      latest: await latestOfMine(ctx, null),
    };
  },
);

export const action = guardedAction({ intents: { undo: undoIntent } });

/** Everything that was changed in the plan by hand: who, when, why, and a way back. */
export default function Changes() {
  const { list, moved, latest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('plan');
  return (
    <>
      <DeskTitle title={t('changes-title')} actions={<PrintButton />} />
      <PlanTabs current="changes" />
      <ErrorSummary form={refused?.form} />
      {moved ? <MovedNotice moved={moved} back={PATH} /> : null}
      <p>{t('changes-help')}</p>
      {latest && !moved ? (
        <UndoButton changeId={latest} back={PATH} label={t('take-back-latest')} />
      ) : null}
      <ChangeList rows={list.rows} back={PATH} canUndo />
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `${PATH}?page=${page}`} />
    </>
  );
}
