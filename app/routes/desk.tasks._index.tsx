import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { listPutOff, listTasks } from '~/features/tasks/tasks.query.server';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PutOffTable } from '~/http/tasks/put-off-table';
import { bringBack, done, undo } from '~/http/tasks/task-intents.server';
import { TaskTable } from '~/http/tasks/task-table';
import { BackLink, DeskTitle, EmptyState, ErrorSummary, LinkButton, Pagination, Tabs } from '~/ui';

const SHOWN = ['open', 'done', 'put-off'] as const;
const Query = z.object({
  show: z.enum(SHOWN).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'task.manage', query: Query },
  async ({ ctx, query: { show, page } }) => ({
    title: ctx.t('tasks:title'),
    show,
    list: show === 'put-off' ? null : await listTasks(ctx, { show, page }),
    putOff: show === 'put-off' ? await listPutOff(ctx) : [],
  }),
);

export const action = guardedAction({ intents: { done, undo, back: bringBack } });

/** What coordinators wrote for themselves and each other, and what is put off. */
export default function Tasks() {
  const { show, list, putOff } = useLoaderData<typeof loader>();
  const { t } = useTranslation('tasks');
  const refused = useActionData<typeof action>();
  const isEmpty = list ? list.rows.length === 0 : putOff.length === 0;
  return (
    <>
      <BackLink href="/desk">{t('to-today')}</BackLink>
      <DeskTitle
        title={t('title')}
        summary={t('summary')}
        actions={
          <LinkButton href="/desk/tasks/new" icon="plus">
            {t('new')}
          </LinkButton>
        }
      />
      <ErrorSummary form={refused?.form} />
      <Tabs
        label={t('title')}
        tabs={SHOWN.map((one) => ({
          href: `?show=${one}`,
          label: t(`tab-${one}`),
          current: one === show,
        }))}
      />
      {isEmpty ? (
        <EmptyState title={t(`empty-${show}`)}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      ) : null}
      {list && !isEmpty ? <TaskTable rows={list.rows} isDone={show === 'done'} /> : null}
      {putOff.length > 0 ? <PutOffTable rows={putOff} /> : null}
      {list ? (
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => `?show=${show}&page=${page}`}
        />
      ) : null}
    </>
  );
}
