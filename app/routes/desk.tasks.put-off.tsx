import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SNOOZE_MOST_DAYS, SNOOZE_REASONS } from '~/domain/coordination/snooze';
import { today } from '~/domain/kernel/programme-time';
import { findRow } from '~/features/coordination/find-row.query.server';
import { namesOfSubjects, subjectOf } from '~/features/tasks/task-subject.query';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { TaskAbout } from '~/http/tasks/task-about';
import { putOff, RowQuery } from '~/http/tasks/task-intents.server';
import {
  BackLink,
  Button,
  DateField,
  DeskTitle,
  EmptyState,
  ErrorSummary,
  RadioGroup,
  Stack,
  TextField,
} from '~/ui';

export const meta = pageTitle;

/** Days that are offered: a week, as most of what can wait can wait a week. */
const USUAL_DAYS = 7;

export const loader = guardedLoader(
  { permission: 'task.manage', query: RowQuery },
  async ({ ctx, query: { row } }) => {
    const found = row ? await findRow(ctx, row) : null;
    const subject = found ? subjectOf(row) : null;
    const names = subject ? await namesOfSubjects(ctx.db, [subject]) : new Map<string, string[]>();
    const day = today(ctx.clock);
    return {
      title: ctx.t('tasks:put-off-title'),
      row,
      kinds: found?.reasons.map((reason) => reason.kind) ?? [],
      names: names.get(row) ?? [],
      usual: day.add({ days: USUAL_DAYS }).toString(),
      first: day.add({ days: 1 }).toString(),
      last: day.add({ days: SNOOZE_MOST_DAYS }).toString(),
    };
  },
);

export const action = guardedAction({ intents: { 'put-off': putOff } });

/** Puts a row of Today off until a day, with a reason; it comes back by itself. */
export default function PutOff() {
  const { row, kinds, names, usual, first, last } = useLoaderData<typeof loader>();
  const { t } = useTranslation('tasks');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <BackLink href="/desk">{t('to-today')}</BackLink>
      <DeskTitle title={t('put-off-title')} summary={t('put-off-summary')} />
      <ErrorSummary form={form} />
      <TaskAbout names={names} kinds={kinds} />
      {kinds.length === 0 ? (
        <EmptyState title={t('not-there')}>
          <p>{t('not-there-text')}</p>
        </EmptyState>
      ) : (
        <PostForm intent="put-off">
          <Stack>
            <input type="hidden" name="row" value={row} />
            <RadioGroup
              name="reason"
              label={t('reason-label')}
              options={SNOOZE_REASONS.map((value) => ({ value, label: t(`reason-${value}`) }))}
              form={form}
              required
            />
            <DateField
              name="untilOn"
              label={t('until-label')}
              hint={t('until-hint')}
              defaultValue={usual}
              min={first}
              max={last}
              form={form}
              required
            />
            <TextField
              name="note"
              label={t('note-label')}
              hint={t('note-hint')}
              maxLength={200}
              form={form}
              optional
            />
            <div>
              <Button icon="clock">{t('put-off')}</Button>
            </div>
          </Stack>
        </PostForm>
      )}
    </>
  );
}
