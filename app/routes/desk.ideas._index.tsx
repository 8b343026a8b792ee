import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IDEA_LANGUAGES } from '~/domain/meetings/idea';
import { listIdeas } from '~/features/ideas/ideas.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Cluster, DeskTitle, LinkButton, Pagination, RowLink, Table, Tag } from '~/ui';

const PAGE = 25;
const Query = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'idea.manage', query: Query },
  async ({ ctx, query }) => {
    const ideas = await listIdeas(ctx.db);
    const pages = Math.max(1, Math.ceil(ideas.length / PAGE));
    const page = Math.min(query.page, pages);
    const language = ctx.locale === 'nb' ? 'nb' : 'en';
    const rows = ideas.slice((page - 1) * PAGE, page * PAGE).map((idea) => ({
      code: idea.code,
      title: idea.texts[language].title,
      seasons: idea.seasons,
      cost: idea.cost,
      place: idea.place,
      isHidden: idea.isHidden,
      unapproved: IDEA_LANGUAGES.filter((one) => idea.texts[one].approvedByUserId === null),
    }));
    return { title: ctx.t('ideas:desk-title'), rows, page, pages };
  },
);

/** What pairs are given to do together: the list that comes with the program, and the branch's own. */
export default function Ideas() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ideas');
  return (
    <>
      <DeskTitle
        title={t('desk-title')}
        summary={t('desk-summary')}
        actions={
          <LinkButton href="/desk/ideas/new" icon="plus">
            {t('add')}
          </LinkButton>
        }
      />
      <Table
        caption={t('desk-title')}
        hideCaption
        columns={[
          { key: 'idea', label: t('column-idea'), title: true },
          { key: 'when', label: t('column-when') },
          { key: 'traits', label: t('column-traits') },
          { key: 'texts', label: t('column-texts') },
        ]}
        rows={rows.map((row) => ({
          key: row.code,
          cells: {
            idea: (
              <RowLink href={`/desk/ideas/${row.code}`} label={row.title}>
                {row.title}
              </RowLink>
            ),
            when: (
              <Cluster gap="xs">
                {row.seasons.length === 0
                  ? t('all-year')
                  : row.seasons.map((one) => <Tag key={one}>{t(`season-${one}`)}</Tag>)}
              </Cluster>
            ),
            traits: (
              <Cluster gap="xs">
                <Tag>{t(`cost-${row.cost}`)}</Tag>
                <Tag>{t(`place-${row.place}`)}</Tag>
              </Cluster>
            ),
            texts: (
              <Cluster gap="xs">
                {row.isHidden ? <Tag>{t('hidden')}</Tag> : null}
                {row.unapproved.length === 0
                  ? t('approved')
                  : row.unapproved.map((one) => <Tag key={one}>{t(`unapproved-${one}`)}</Tag>)}
              </Cluster>
            ),
          },
        }))}
      />
      <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />
    </>
  );
}
