import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { EXPENSE_STATES } from '~/domain/meetings/expense';
import { decideExpense } from '~/features/expenses/decide-expense.server';
import { DecideForm } from '~/features/expenses/expense-forms';
import { listExpenses } from '~/features/expenses/expenses.query.server';
import { ExpenseTable } from '~/http/expense-table';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { queryWith } from '~/http/query-with';
import { DeskTitle, EmptyState, ErrorSummary, Pagination, Tabs } from '~/ui';

const Query = z.object({
  state: z.enum(EXPENSE_STATES).catch('sent'),
  pairing: IdParam.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'expense.decide', query: Query },
  async ({ ctx, query }) => {
    const { state, page, pairing: pairingId } = query;
    const list = await listExpenses(ctx, { state, page, pairingId });
    return { title: ctx.t('expenses:desk-title'), query, list };
  },
);

export const action = guardedAction({
  intents: {
    decide: intent({ permission: 'expense.decide', form: DecideForm }, async (call) => {
      const { reasonCode: reason, ...press } = call.form;
      const decided = await decideExpense(call.ctx, { ...press, reason }, { key: call.key });
      const { search } = new URL(call.request.url);
      const back = new URLSearchParams(search);
      back.delete('index');
      const to = `/desk/expenses?${back}`;
      return decided.ok ? ok({ to, notice: `expenses:notice-${press.event}` }) : decided;
    }),
  },
});

/** Outlays that wait for a coordinator, and those that have been dealt with. */
export default function DeskExpenses() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('expenses');
  const refused = useActionData<typeof action>();
  const hrefOf = (change: Record<string, string>) => `?${queryWith(query, change)}`;
  return (
    <>
      <DeskTitle title={t('desk-title')} summary={t('desk-summary')} />
      <ErrorSummary form={refused?.form} />
      <Tabs
        label={t('desk-title')}
        tabs={list.counts.map(({ state, count }) => ({
          href: hrefOf({ state, page: '1' }),
          label: t(`tab-${state}`),
          current: state === query.state,
          count,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('empty-text')}</p>
        </EmptyState>
      ) : (
        <ExpenseTable rows={list.rows} action={`${hrefOf({})}&index`} />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => hrefOf({ page: String(page) })}
      />
    </>
  );
}
