import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readMoved } from '~/features/matching/changes/moved-view.query.server';
import { MOST_PEOPLE } from '~/features/matching/host/read-round.server';
import { planAge } from '~/features/matching/plan/plan-age';
import { PlanQuery, planHref } from '~/features/matching/plan/plan-filter';
import { viewPlan } from '~/features/matching/plan/plan-view.query.server';
import { listWaiting } from '~/features/matching/plan/waiting-list.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { MovedNotice } from '~/http/matching/moved-notice';
import { PlanFilters } from '~/http/matching/plan-filters';
import { PlanTable } from '~/http/matching/plan-table';
import { PlanTabs } from '~/http/matching/plan-tabs';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import {
  Actions,
  Button,
  DeskTitle,
  EmptyState,
  LinkButton,
  MittensDrawing,
  Notice,
  Pagination,
  PrintButton,
} from '~/ui';

const PATH = '/desk/matching';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: PlanQuery },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    const { settings } = await getSettings(ctx.db);
    const whole = await plan.ask('overview', {});
    const view = await viewPlan(ctx, plan);
    const list = await listWaiting(ctx, view, { ...query, longer: Number(query.longer) });
    return {
      title: ctx.t('matching:title'),
      query,
      list,
      moved: await readMoved(ctx, query.change),
      languages: settings.languages,
      waiting: whole.waiting,
      matched: whole.people,
      freePlaces: whole.freePlaces,
      planned: plan.isPartial ? MOST_PEOPLE : null,
      age: planAge(plan, ctx),
    };
  },
);

/** The plan for everybody as a list: who waits, whom the plan proposes, and approval of several. */
export default function Matching() {
  const data = useLoaderData<typeof loader>();
  const { query, list, moved, languages, waiting, matched, freePlaces } = data;
  const { t } = useTranslation(['plan', 'matching', 'fairness']);
  const here = planHref(PATH, query);
  const proposals = list.rows.filter((row) => row.outlook.kind === 'suggested').length;
  return (
    <>
      <DeskTitle
        title={t('matching:title')}
        summary={t('matching:summary', { count: waiting, places: freePlaces, matched })}
        actions={
          <>
            <LinkButton href="/desk/matching/fairness" variant="tertiary">
              {t('fairness:title')}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <PlanTabs current="list" />
      {moved ? <MovedNotice moved={moved} back={here} /> : null}
      <p>{t('matching:plan-help')}</p>
      {data.age ? <Notice>{data.age}</Notice> : null}
      {data.planned ? <Notice>{t('matching:partial', { people: data.planned })}</Notice> : null}
      <PlanFilters query={query} total={list.total} languages={languages} />
      <div id="results">
        {list.rows.length === 0 ? (
          <EmptyState title={t('plan:empty-title')} drawing={<MittensDrawing />}>
            <p>{t('matching:empty-text')}</p>
          </EmptyState>
        ) : (
          <form method="get" action="/desk/matching/approve" className="fg-stack">
            {proposals > 0 ? (
              <Actions>
                <Button>{t('plan:approve-ticked')}</Button>
                <LinkButton
                  variant="secondary"
                  href={planHref(PATH, query, { page: query.page, tick: 'page' })}
                >
                  {t('plan:tick-page', { count: proposals })}
                </LinkButton>
                <LinkButton variant="tertiary" href="/desk/matching/approve?all=1">
                  {t('plan:approve-all', { count: matched })}
                </LinkButton>
              </Actions>
            ) : null}
            <PlanTable
              rows={list.rows}
              back={here}
              ticks={proposals === 0 ? 'none' : query.tick === 'page' ? 'all' : 'some'}
            />
          </form>
        )}
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => planHref(PATH, query, { page })}
        />
      </div>
    </>
  );
}
