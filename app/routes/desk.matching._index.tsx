import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SEXES } from '~/domain/matching/people';
import { MOST_PEOPLE } from '~/features/matching/host/read-round.server';
import { OutlookText } from '~/features/matching/outlook-text';
import { planAge } from '~/features/matching/plan-age';
import { listWaiting } from '~/features/matching/waiting-list.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import {
  DeskTitle,
  EmptyState,
  FilterBar,
  LinkButton,
  MittensDrawing,
  Notice,
  Pagination,
  PersonName,
  SelectField,
  Table,
  Tag,
} from '~/ui';

const Query = z.object({
  sex: z.enum(['', ...SEXES]).catch(''),
  language: z
    .string()
    .regex(/^[a-zA-Z-]{0,12}$/)
    .catch(''),
  show: z.enum(['all', 'suggested', 'none']).catch('all'),
  order: z.enum(['wait', 'fewest']).catch('wait'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    const { settings } = await getSettings(ctx.db);
    const whole = await plan.ask('overview', {});
    const list = await listWaiting(ctx, plan, query);
    return {
      title: ctx.t('matching:title'),
      query,
      list,
      languages: settings.languages,
      matched: whole.people,
      freePlaces: whole.freePlaces,
      planned: plan.isPartial ? MOST_PEOPLE : null,
      age: planAge(plan, ctx),
    };
  },
);

/** Everybody who waits, in fair order, with how many guides are possible and whom the plan proposes. */
export default function Matching() {
  const { query, list, languages, matched, freePlaces, planned, age } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['matching', 'lists', 'fairness']);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const href = (page: number) => `?${new URLSearchParams({ ...query, page: String(page) })}`;
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={t('summary', { count: list.total, places: freePlaces, matched })}
        actions={
          <LinkButton href="/desk/matching/fairness" variant="tertiary">
            {t('fairness:title')}
          </LinkButton>
        }
      />
      <p>{t('plan-help')}</p>
      {age ? <Notice>{age}</Notice> : null}
      {planned ? <Notice>{t('partial', { people: planned })}</Notice> : null}
      <FilterBar
        label={t('filter-label')}
        result={t('result', { count: list.total })}
        results={['results', 'filter-result']}
      >
        <SelectField
          name="show"
          label={t('filter-show')}
          defaultValue={query.show}
          options={['all', 'suggested', 'none'].map((value) => ({
            value,
            label: t(`show-${value}`),
          }))}
        />
        <SelectField
          name="sex"
          label={t('filter-sex')}
          defaultValue={query.sex}
          options={[
            { value: '', label: t('filter-all') },
            ...SEXES.map((value) => ({ value, label: t(`lists:sex-${value}`) })),
          ]}
        />
        <SelectField
          name="language"
          label={t('filter-language')}
          defaultValue={query.language}
          options={[
            { value: '', label: t('filter-all') },
            ...languages.map((value) => ({ value, label: names.of(value) ?? value })),
          ]}
        />
        <SelectField
          name="order"
          label={t('order')}
          defaultValue={query.order}
          options={['wait', 'fewest'].map((value) => ({ value, label: t(`order-${value}`) }))}
        />
      </FilterBar>
      <div id="results">
        {list.rows.length === 0 ? (
          <EmptyState title={t('empty-title')} drawing={<MittensDrawing />}>
            <p>{t('empty-text')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('title')}
            hideCaption
            columns={[
              { key: 'participant', label: t('column-participant'), title: true },
              { key: 'language', label: t('column-language') },
              { key: 'days', label: t('column-days'), align: 'end' },
              { key: 'feasible', label: t('column-feasible'), align: 'end' },
              { key: 'suggestion', label: t('column-suggestion') },
            ]}
            rows={list.rows.map((row) => ({
              key: row.id,
              cells: {
                participant: (
                  <>
                    <a href={`/desk/matching/${row.id}`} aria-label={t('open', { name: row.name })}>
                      <PersonName>{row.name}</PersonName>
                    </a>{' '}
                    {row.isUrgent ? <Tag tone="warning">{t('urgent')}</Tag> : null}
                  </>
                ),
                language: names.of(row.language) ?? row.language,
                days: t('days', { count: row.days }),
                feasible: t('feasible', { count: row.feasible }),
                suggestion: <OutlookText outlook={row.outlook} />,
              },
            }))}
          />
        )}
        <Pagination page={list.page} pages={list.pages} hrefOf={href} />
      </div>
    </>
  );
}
