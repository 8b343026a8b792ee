import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { userIdOf } from '~/domain/access/actor';
import { ok } from '~/domain/kernel/result';
import { handOver } from '~/features/deputies/hand-over.server';
import { readHandOver } from '~/features/deputies/hand-over-sheet.query.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { HandOverTable } from '~/http/pairing/hand-over-table';
import { PostForm } from '~/http/post-form';
import {
  BackLink,
  Button,
  Card,
  DeskTitle,
  EmptyBenchDrawing,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Heading,
  Notice,
  Pagination,
  PrintButton,
  SelectField,
} from '~/ui';

const NOBODY = 'nobody';
const Query = z.object({
  from: z
    .union([IdParam, z.literal(NOBODY)])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
const HandOverForm = z.object({
  fromUserId: z.union([IdParam, z.literal(NOBODY)]),
  toUserId: z.string().regex(/^[a-z2-7]{26}$/, 'choose'),
  pairings: z.number().int().min(0),
  tasks: z.number().int().min(0),
});
const permission = 'deputy.manage';

export const meta = pageTitle;

export const loader = guardedLoader({ permission, query: Query }, async ({ ctx, query }) => {
  const from = query.from ?? userIdOf(ctx.actor) ?? NOBODY;
  const asked = { fromUserId: from === NOBODY ? null : from, page: query.page };
  return { title: ctx.t('deputies:hand-over'), from, ...(await readHandOver(ctx, asked)) };
});

export const action = guardedAction({
  intents: {
    give: intent({ permission, form: HandOverForm }, async ({ ctx, form, key }) => {
      const fromUserId = form.fromUserId === NOBODY ? null : form.fromUserId;
      const given = await handOver(ctx, { ...form, fromUserId }, { key });
      if (!given.ok) return given;
      return ok({ to: `/desk/hand-over?from=${form.toUserId}`, notice: 'deputies:notice-given' });
    }),
  },
});

/** Everything that one coordinator follows on a sheet to print, and one press that gives it to another. */
export default function HandOver() {
  const { from, coordinators, rows, total, tasks, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('deputies');
  const form = useActionData<typeof action>()?.form;
  const options = coordinators.map(({ id, name }) => ({ value: id, label: name }));
  const others = options.filter(({ value }) => value !== from);
  return (
    <>
      <BackLink href="/desk/deputies">{t('title')}</BackLink>
      <DeskTitle
        title={t('hand-over')}
        summary={t('hand-over-summary')}
        actions={total > 0 ? <PrintButton /> : null}
      />
      <ErrorSummary form={form} />
      <FilterBar label={t('whose')} result={t('pairings', { count: total })}>
        <SelectField
          name="from"
          label={t('whose')}
          defaultValue={from}
          options={[...options, { value: NOBODY, label: t('nobody') }]}
        />
      </FilterBar>
      {total + tasks === 0 ? (
        <EmptyState title={t('empty-title')} drawing={<EmptyBenchDrawing />}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      ) : (
        <HandOverTable rows={rows} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => `?from=${from}&page=${to}`} />
      {others.length === 0 ? <Notice>{t('alone')}</Notice> : null}
      {total + tasks > 0 && others.length > 0 ? (
        <Card as="section" labelledBy="give">
          <Heading level={2} id="give">
            {t('give-title')}
          </Heading>
          <p>{t('give-pairings', { count: total })}</p>
          <p>{t('give-tasks', { count: tasks })}</p>
          <p>{t('give-help')}</p>
          <PostForm intent="give">
            <input type="hidden" name="fromUserId" value={from} />
            <input type="hidden" name="pairings" value={total} />
            <input type="hidden" name="tasks" value={tasks} />
            <SelectField
              name="toUserId"
              label={t('give-to')}
              form={form}
              prompt=""
              options={others}
              required
            />
            <Button confirm={t('give-confirm')}>{t('give')}</Button>
          </PostForm>
        </Card>
      ) : null}
    </>
  );
}
