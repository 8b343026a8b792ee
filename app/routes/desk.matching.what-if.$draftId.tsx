import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { listChanges } from '~/features/matching/changes/list-changes.query.server';
import { readMoved } from '~/features/matching/changes/moved-view.query.server';
import { findDraft } from '~/features/matching/drafts/drafts.query.server';
import { PlanQuery, planHref } from '~/features/matching/plan/plan-filter';
import { viewPlan } from '~/features/matching/plan/plan-view.query.server';
import { listWaiting } from '~/features/matching/plan/waiting-list.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { ChangeList } from '~/http/matching/change-list';
import { DraftForms } from '~/http/matching/draft-forms';
import { draftIntents } from '~/http/matching/draft-intents.server';
import { MovedNotice } from '~/http/matching/moved-notice';
import { PlanFilters } from '~/http/matching/plan-filters';
import { PlanTable } from '~/http/matching/plan-table';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { isolated } from '~/i18n/isolate';
import {
  BackLink,
  DeskTitle,
  EmptyState,
  ErrorSummary,
  LinkButton,
  MittensDrawing,
  Notice,
  Pagination,
  PrintButton,
} from '~/ui';

const Params = z.object({ draftId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', params: Params, query: PlanQuery },
  async ({ ctx, params, query, runtime, request }) => {
    const draft = await findDraft(ctx, params.draftId);
    if (!draft) throw notFound();
    const plan = await openBranchPlan({ ctx, runtime, request });
    const view = await viewPlan(ctx, plan, draft.id);
    const { settings } = await getSettings(ctx.db);
    const whole = await plan.ask('overview', { changes: view.changes });
    const moved = await readMoved(ctx, query.change);
    return {
      title: ctx.t('whatif:title'),
      draft,
      query,
      list: await listWaiting(ctx, view, { ...query, longer: Number(query.longer) }),
      changes: await listChanges(ctx, plan, {
        draftId: draft.id,
        page: 1,
        isUsed: draft.isUsed,
      }),
      moved: moved?.draftId === draft.id ? moved : null,
      languages: settings.languages,
      waiting: whole.waiting,
      matched: whole.people,
      freePlaces: whole.freePlaces,
    };
  },
);

export const action = guardedAction({
  params: Params,
  admits: async ({ ctx, params }) => (await findDraft(ctx, params.draftId)) !== null,
  intents: draftIntents,
});

/** A plan that is tried out: the same list as the branch's own, and nothing of it is real. */
export default function Draft() {
  const data = useLoaderData<typeof loader>();
  const { draft, query, list, changes, moved, waiting, matched, freePlaces } = data;
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(['whatif', 'plan', 'matching']);
  const path = `/desk/matching/what-if/${draft.id}`;
  const here = planHref(path, query);
  return (
    <>
      <BackLink href="/desk/matching/what-if">{t('whatif:title')}</BackLink>
      <DeskTitle
        title={isolated(draft.name)}
        summary={t('matching:summary', { count: waiting, places: freePlaces, matched })}
        actions={
          <>
            <LinkButton
              href={`/desk/matching/what-if/compare?a=plan&b=${draft.id}`}
              variant="secondary"
            >
              {t('whatif:compare-with-plan')}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Notice tone={draft.isUsed ? 'success' : 'warning'}>
        {t(draft.isUsed ? 'whatif:used' : draft.isClosed ? 'whatif:closed' : 'whatif:banner')}
      </Notice>
      {draft.isMine || draft.isClosed ? null : <Notice>{t('whatif:not-yours')}</Notice>}
      <ErrorSummary form={refused?.form} />
      {moved ? <MovedNotice moved={moved} back={path} draftVersion={draft.version} /> : null}
      <PlanFilters query={query} total={list.total} languages={data.languages} />
      <div id="results">
        {list.rows.length === 0 ? (
          <EmptyState title={t('plan:empty-title')} drawing={<MittensDrawing />} />
        ) : (
          <PlanTable rows={list.rows} back={here} draftId={draft.id} canChange={draft.isOpen} />
        )}
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => planHref(path, query, { page })}
        />
      </div>
      <section aria-labelledby="changes">
        <h2 id="changes">{t('whatif:changes-title')}</h2>
        <ChangeList
          rows={changes.rows}
          back={path}
          canUndo={draft.isOpen}
          draftVersion={draft.version}
        />
      </section>
      <DraftForms draft={draft} refused={refused} />
    </>
  );
}
