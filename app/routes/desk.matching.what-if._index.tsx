import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { draftChoices, listDrafts } from '~/features/matching/drafts/drafts.query.server';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { CompareForm } from '~/http/matching/compare-form';
import { createIntent } from '~/http/matching/draft-intents.server';
import { PlanTabs } from '~/http/matching/plan-tabs';
import { PostForm } from '~/http/post-form';
import { formatMoment } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { isLocale } from '~/i18n/languages';
import {
  Button,
  Card,
  DeskTitle,
  EmptyState,
  ErrorSummary,
  MittensDrawing,
  Pagination,
  Table,
  Tag,
  TextField,
} from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query }) => ({
    title: ctx.t('whatif:title'),
    list: await listDrafts(ctx, query.page),
    choices: await draftChoices(ctx),
  }),
);

export const action = guardedAction({ intents: { create: createIntent } });

/** Plans that are tried out: whose, since when, how many changes; and two of them side by side. */
export default function WhatIf() {
  const { list, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, i18n } = useTranslation('whatif');
  const locale = isLocale(i18n.language) ? i18n.language : 'nb';
  return (
    <>
      <DeskTitle title={t('title')} summary={t('summary')} />
      <PlanTabs current="what-if" />
      <ErrorSummary form={refused?.form} />
      <Card as="section" labelledBy="new-draft">
        <h2 id="new-draft">{t('create-title')}</h2>
        <PostForm intent="create" action="/desk/matching/what-if?index">
          <TextField
            name="name"
            label={t('name')}
            hint={t('name-hint')}
            form={refused?.form}
            maxLength={80}
            required
          />
          <Button>{t('create')}</Button>
        </PostForm>
      </Card>
      {list.rows.length === 0 ? (
        <EmptyState title={t('none')} drawing={<MittensDrawing />} />
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'name', label: t('name'), title: true },
            { key: 'by', label: t('by') },
            { key: 'at', label: t('made') },
            { key: 'size', label: t('size'), align: 'end' },
          ]}
          rows={list.rows.map((row) => ({
            key: row.id,
            cells: {
              name: (
                <>
                  <a href={`/desk/matching/what-if/${row.id}`}>{isolated(row.name)}</a>{' '}
                  {row.state === 'open' ? null : <Tag>{t(`state-${row.state}`)}</Tag>}
                </>
              ),
              by: row.isMine ? t('you') : isolated(row.by),
              at: formatMoment(row.at, locale),
              size: t('changes', { count: row.size }),
            },
          }))}
        />
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => `?page=${page}`} />
      {choices.length > 0 ? <CompareForm choices={choices} a="plan" b={choices[0]?.id} /> : null}
    </>
  );
}
