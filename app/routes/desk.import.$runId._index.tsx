import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { decideDuplicates } from '~/features/import/decide-duplicates.server';
import { BUSY_STATES, ROW_OUTCOMES } from '~/features/import/import-states';
import { DUPLICATE_CHOICES } from '~/features/import/run-documents';
import { findRun } from '~/features/import/run-page.query.server';
import { RunProgress } from '~/features/import/run-progress';
import { RunRows } from '~/features/import/run-rows';
import { RunSummary } from '~/features/import/run-summary';
import { cancelRun, startRun } from '~/features/import/start-run.server';
import { undoRun } from '~/features/import/undo-run.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, DeskTitle, ErrorSummary, LinkButton } from '~/ui';

const Params = z.object({ runId: IdParam });
const Query = z.object({
  show: z.enum(ROW_OUTCOMES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
// One field per row that is shown, `row-<line>`, beside the form's own.
const DecisionsForm = z.object({}).catchall(z.string().optional());
const Nothing = z.object({});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'import.run', params: Params, query: Query },
  async ({ ctx, params, query }) => {
    const shown = { outcome: query.show ?? null, page: query.page };
    const run = await findRun(ctx, params.runId, shown);
    if (run === null || run.state === 'cancelled') throw notFound();
    if (run.state === 'uploaded') throw redirect(`/desk/import/${params.runId}/columns`);
    const { settings } = await getSettings(ctx.db);
    const districts = Object.fromEntries(settings.districts.map((d) => [d.code, d.name]));
    return { title: ctx.t('import:run-title', { file: run.fileName }), run, districts };
  },
);

const declared = { permission: 'import.run', form: Nothing, params: Params } as const;

export const action = guardedAction({
  params: Params,
  intents: {
    start: intent(declared, async ({ ctx, params, key }) => {
      const started = await startRun(ctx, params.runId, key);
      return started.ok ? ok({ to: `/desk/import/${params.runId}` }) : started;
    }),
    undo: intent(declared, async ({ ctx, params, key }) => {
      const undone = await undoRun(ctx, params.runId, key);
      return undone.ok ? ok({ to: `/desk/import/${params.runId}` }) : undone;
    }),
    cancel: intent(declared, async ({ ctx, params, key }) => {
      const cancelled = await cancelRun(ctx, params.runId, key);
      return cancelled.ok
        ? ok({ to: '/desk/import', notice: 'import:notice-cancelled' })
        : cancelled;
    }),
    decide: intent(
      { permission: 'import.run', form: DecisionsForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const decisions = Object.entries(form).flatMap(([name, value]) => {
          const line = /^row-(\d{1,6})$/.exec(name)?.[1];
          const choice = DUPLICATE_CHOICES.find((known) => known === value);
          return line && choice ? [{ line: Number(line), choice }] : [];
        });
        const decided = await decideDuplicates(ctx, { ...params, decisions }, key);
        const to = `/desk/import/${params.runId}?show=duplicate`;
        return decided.ok ? ok({ to, notice: 'import:notice-decided' }) : decided;
      },
    ),
  },
});

/** An import as it stands: at work, as a dry run, or done. */
export default function Run() {
  const { run, districts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('import');
  const form = useActionData<typeof action>()?.form;
  const isBusy = run.state === 'reading' || BUSY_STATES.some((state) => state === run.state);
  return (
    <>
      <BackLink href="/desk/import">{t('title')}</BackLink>
      <DeskTitle title={t('run-title', { file: run.fileName })} summary={t(`now-${run.state}`)} />
      <ErrorSummary form={form} />
      <RunProgress run={run} isBusy={isBusy} />
      {isBusy ? null : (
        <>
          <RunSummary run={run} />
          <RunActions />
          <RunRows
            run={run}
            districts={districts}
            wrap={(table) => (
              <PostForm intent="decide">
                {table}
                <Actions>
                  <Button variant="secondary">{t('save-decisions')}</Button>
                </Actions>
              </PostForm>
            )}
          />
        </>
      )}
    </>
  );
}

function RunActions() {
  const { run } = useLoaderData<typeof loader>();
  const { t } = useTranslation('import');
  const href = `/desk/import/${run.id}`;
  const hasBack = run.counts.some(({ outcome }) =>
    ['refused', 'skipped', 'duplicate'].includes(outcome),
  );
  return (
    <Actions>
      {run.state === 'planned' ? (
        <>
          <PostForm intent="start">
            <Button icon="check">{t('start')}</Button>
          </PostForm>
          <LinkButton variant="secondary" href={`${href}/columns`}>
            {t('change-columns')}
          </LinkButton>
        </>
      ) : null}
      {hasBack ? (
        <LinkButton variant="secondary" href={`${href}/rows.csv`} download>
          {t('download-rows')}
        </LinkButton>
      ) : null}
      {run.canUndo ? (
        <PostForm intent="undo">
          <Button variant="secondary" tone="danger" confirm={t('undo-question')}>
            {t('undo')}
          </Button>
        </PostForm>
      ) : null}
      {run.canCancel ? (
        <PostForm intent="cancel">
          <Button variant="tertiary">{t('cancel')}</Button>
        </PostForm>
      ) : null}
    </Actions>
  );
}
