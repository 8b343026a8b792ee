import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { listRuns } from '~/features/import/run-list.query.server';
import { uploadSheet } from '~/features/import/upload-sheet.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { formatDayOf } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import {
  Actions,
  Button,
  Card,
  DeskTitle,
  ErrorSummary,
  FileField,
  Heading,
  RowLink,
  SignList,
  Stack,
  StatusTag,
  Table,
} from '~/ui';

const AT_ONCE = 500;
const UploadForm = z.object({ file: z.file('import:file-missing') });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

// The guard sends whoever uploads too large a file back here: the file itself never came this far.
const Query = z.object({ refused: z.literal('file-too-large').optional().catch(undefined) });

export const loader = guardedLoader(
  { permission: 'import.run', query: Query },
  async ({ ctx, query }) => ({
    title: ctx.t('import:title'),
    runs: await listRuns(ctx),
    tooLarge: query.refused ? ctx.t('import:file-too-large') : null,
  }),
);

export const action = guardedAction({
  intents: {
    upload: intent(
      { permission: 'import.run', form: UploadForm },
      async ({ ctx, form, runtime }) => {
        const uploaded = await uploadSheet(ctx, runtime.threads, {
          fileName: form.file.name,
          bytes: new Uint8Array(await form.file.arrayBuffer()),
          words: { adult: ctx.t('import:word-adult'), child: ctx.t('import:word-child') },
        });
        if (!uploaded.ok) return uploaded;
        const { runIds, rows, kept } = uploaded.value;
        // A long list goes on after the answer, on a page that shows how far it has come.
        if (rows <= AT_ONCE) await kept;
        const [first = '', ...others] = runIds;
        return others.length === 0
          ? ok({ to: `/desk/import/${first}` })
          : ok({ to: '/desk/import', notice: 'import:notice-several-sheets' });
      },
    ),
  },
});

/** Where an import begins: the file to send, and the imports there have been. */
export default function ImportStart() {
  const { runs, tooLarge } = useLoaderData<typeof loader>();
  const { t } = useTranslation('import');
  const stopped = tooLarge === null ? undefined : { values: {}, errors: { file: [tooLarge] } };
  const form = useActionData<typeof action>()?.form ?? stopped;
  return (
    <>
      <DeskTitle title={t('title')} summary={t('summary')} />
      <ErrorSummary form={form} />
      <Card as="section">
        <PostForm intent="upload" encType="multipart/form-data">
          <FileField
            name="file"
            label={t('file-label')}
            hint={t('file-hint')}
            accept=".csv,.txt,.xlsx,text/csv"
            form={form}
            required
          />
          <Actions>
            <Button icon="upload">{t('upload')}</Button>
          </Actions>
        </PostForm>
      </Card>
      <Card as="section">
        <Heading level={2}>{t('promise-title')}</Heading>
        <Stack>
          <SignList
            sign="yes"
            items={[t('promise-dry-run'), t('promise-no-mail'), t('promise-undo')]}
          />
          <SignList sign="no" items={[t('promise-identity'), t('promise-health')]} />
        </Stack>
      </Card>
      {runs.length > 0 ? <Runs /> : null}
    </>
  );
}

function Runs() {
  const { runs } = useLoaderData<typeof loader>();
  const { t } = useTranslation('import');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  return (
    <Table
      caption={t('runs-caption')}
      columns={[
        { key: 'file', label: t('column-file'), title: true },
        { key: 'state', label: t('column-state') },
        { key: 'rows', label: t('column-rows'), align: 'end' },
        { key: 'day', label: t('column-day') },
      ]}
      rows={runs.map((run) => {
        const name = run.sheet === '' ? run.fileName : t('file-and-sheet', { ...run });
        return {
          key: run.id,
          cells: {
            file: (
              <RowLink href={`/desk/import/${run.id}`} label={t('open-run', { name })}>
                {name}
              </RowLink>
            ),
            state: (
              <StatusTag tone={run.state === 'done' ? 'success' : 'neutral'}>
                {t(`state-${run.state}`)}
              </StatusTag>
            ),
            rows: run.totalRows,
            day: formatDayOf(run.createdAt, locale),
          },
        };
      })}
    />
  );
}
