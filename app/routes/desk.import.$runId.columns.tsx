import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SHEET_KINDS } from '~/domain/import/fields';
import { ok } from '~/domain/kernel/result';
import { chooseColumns } from '~/features/import/choose-columns.server';
import { ColumnChoices } from '~/features/import/column-choices';
import { findColumns } from '~/features/import/run-columns.query.server';
import { WorkIsOver } from '~/features/import/run-progress';
import { cancelRun } from '~/features/import/start-run.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, DeskTitle, ErrorSummary, Notice, Tabs } from '~/ui';

const Params = z.object({ runId: IdParam });
const Query = z.object({ kind: z.enum(SHEET_KINDS).optional().catch(undefined) });
// A sheet has at most as many columns as a form may have fields.
const ColumnsForm = z
  .object({ kind: z.enum(SHEET_KINDS), count: z.number().int().min(1).max(200) })
  .catchall(z.string().max(40).optional());

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'import.run', params: Params, query: Query },
  async ({ ctx, params, query }) => {
    const page = await findColumns(ctx, params.runId, query.kind);
    if (page === null) throw redirect(`/desk/import/${params.runId}`);
    return { title: ctx.t('import:columns-title'), page };
  },
);

export const action = guardedAction({
  params: Params,
  intents: {
    choose: intent(
      { permission: 'import.run', form: ColumnsForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const { kind, count, ...fields } = form;
        const choices = Array.from({ length: count }, (_, i) => fields[`column-${i}`] ?? '');
        const chosen = await chooseColumns(ctx, { ...params, kind, choices }, key);
        return chosen.ok ? ok({ to: `/desk/import/${params.runId}` }) : chosen;
      },
    ),
    cancel: intent(
      { permission: 'import.run', form: z.object({}), params: Params },
      async ({ ctx, params, key }) => {
        const cancelled = await cancelRun(ctx, params.runId, key);
        return cancelled.ok
          ? ok({ to: '/desk/import', notice: 'import:notice-cancelled' })
          : cancelled;
      },
    ),
  },
});

/** Which column is what: our guesses, a few cells of each, and why some are left out. */
export default function Columns() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('import');
  const form = useActionData<typeof action>()?.form;
  const hasNever = page.columns.some((column) => column.use.kind === 'never');
  return (
    <>
      <BackLink href="/desk/import">{t('title')}</BackLink>
      <DeskTitle
        title={t('columns-title')}
        summary={t('columns-summary', { count: page.totalRows, file: page.fileName })}
      />
      <WorkIsOver />
      <ErrorSummary form={form} />
      {page.isKindKnown ? null : <Notice tone="warning">{t('kind-unknown')}</Notice>}
      {hasNever ? <Notice tone="warning">{t('never-explained')}</Notice> : null}
      <Tabs
        label={t('kind-label')}
        tabs={SHEET_KINDS.map((kind) => ({
          href: `?kind=${kind}`,
          label: t(`kind-${kind}`),
          current: page.kind === kind,
        }))}
      />
      <PostForm intent="choose">
        <input type="hidden" name="kind" value={page.kind} />
        <input type="hidden" name="count" value={page.columns.length} />
        <ColumnChoices page={page} form={form} />
        <Actions>
          <Button iconEnd="arrow-forward">{t('to-dry-run')}</Button>
        </Actions>
      </PostForm>
      <PostForm intent="cancel">
        <Button variant="tertiary">{t('cancel')}</Button>
      </PostForm>
    </>
  );
}
