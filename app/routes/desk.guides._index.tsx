import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SEXES } from '~/domain/matching/people';
import { optionsOf } from '~/features/guides/fields/question';
import { GUIDE_GROUPS, GUIDE_ORDERS, type GuideGroup } from '~/features/guides/guide-filter';
import { countGuidesByGroup, listGuides } from '~/features/guides/guide-list.query.server';
import { GuideTable } from '~/features/guides/guide-table';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { queryWith } from '~/http/query-with';
import {
  DeskTitle,
  EmptyState,
  FilterBar,
  LinkButton,
  Pagination,
  SelectField,
  Tabs,
  TextField,
  WalkersDrawing,
} from '~/ui';

const GROUPS = Object.keys(GUIDE_GROUPS) as [GuideGroup, ...GuideGroup[]];
const Choice = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .optional()
  .catch(undefined);

const Query = z.object({
  group: z.enum(GROUPS).optional().catch(undefined),
  sex: z.enum(SEXES).optional().catch(undefined),
  district: Choice,
  free: z.enum(['yes']).optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
  order: z.enum(GUIDE_ORDERS).catch('newest'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'guide.list', query: Query },
  async ({ ctx, query }) => {
    const { free, q, ...filter } = query;
    const { settings } = await getSettings(ctx.db);
    const wanted = { ...filter, text: q, isFree: free === 'yes' };
    const [list, counts] = await Promise.all([
      listGuides(ctx, wanted, settings.answerWithinWorkingDays),
      countGuidesByGroup(ctx),
    ]);
    return { title: ctx.t('people:guides'), query, list, counts, districts: settings.districts };
  },
);

/** Every guide of the branch, by where they stand. */
export default function Guides() {
  const { query, list, counts, districts } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['people', 'lists']);
  const tabs = [undefined, ...GROUPS];
  return (
    <>
      <DeskTitle
        title={t('guides')}
        summary={t('guides-summary')}
        actions={
          <LinkButton href="/desk/guides/new" variant="secondary" icon="plus">
            {t('guide-new')}
          </LinkButton>
        }
      />
      <Tabs
        label={t('guides')}
        tabs={tabs.map((group) => ({
          href: `?${queryWith(query, { group, page: undefined })}`,
          label: t(`guide-group-${group ?? 'all'}`),
          current: query.group === group,
          count: group ? counts[group] : undefined,
        }))}
      />
      <FilterBar
        label={t('guide-filter')}
        result={t('guide-count', { count: list.total })}
        results={['guides', 'filter-result']}
      >
        {query.group ? <input type="hidden" name="group" value={query.group} /> : null}
        <TextField
          name="q"
          label={t('guide-search')}
          type="search"
          defaultValue={query.q ?? ''}
          grow
        />
        <SelectField
          name="sex"
          label={t('guide-sex')}
          prompt={t('guide-any')}
          options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
          defaultValue={query.sex ?? ''}
        />
        <SelectField
          name="district"
          label={t('guide-district')}
          prompt={t('guide-any')}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={query.district ?? ''}
        />
        <SelectField
          name="free"
          label={t('guide-places')}
          prompt={t('guide-any')}
          options={[{ value: 'yes', label: t('guide-only-free') }]}
          defaultValue={query.free ?? ''}
        />
        <SelectField
          name="order"
          label={t('guide-order')}
          options={optionsOf(GUIDE_ORDERS, (code) => t(`guide-order-${code}`))}
          defaultValue={query.order}
        />
      </FilterBar>
      <div id="guides">
        {list.rows.length === 0 ? (
          <EmptyState title={t('guides-none')} drawing={<WalkersDrawing />}>
            <p>{t('guides-none-text')}</p>
          </EmptyState>
        ) : (
          <GuideTable guides={list.rows} districts={districts} />
        )}
        <Pagination
          page={query.page}
          pages={list.pages}
          hrefOf={(page) => `?${queryWith(query, { page })}`}
        />
      </div>
    </>
  );
}
