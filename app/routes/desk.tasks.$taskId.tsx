import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { today } from '~/domain/kernel/programme-time';
import { listCoordinators } from '~/features/pairings/coordinators.query.server';
import { findTask } from '~/features/tasks/tasks.query.server';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { TaskAbout } from '~/http/tasks/task-about';
import { TaskFields } from '~/http/tasks/task-fields';
import { change, done, TaskParams, undo } from '~/http/tasks/task-intents.server';
import { BackLink, Button, DeskTitle, ErrorSummary, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'task.manage', params: TaskParams },
  async ({ ctx, params }) => {
    const task = await findTask(ctx, params.taskId);
    if (!task) throw notFound();
    const coordinators = await listCoordinators(ctx);
    return {
      title: ctx.t('tasks:one'),
      task,
      coordinators,
      today: today(ctx.clock).toString(),
    };
  },
);

export const action = guardedAction({
  params: TaskParams,
  admits: async ({ ctx, params }) => (await findTask(ctx, params.taskId)) !== null,
  intents: { change, done, undo },
});

/** One task by hand: done in one press, or changed. */
export default function Task() {
  const { task, coordinators, today: day } = useLoaderData<typeof loader>();
  const { t } = useTranslation('tasks');
  const form = useActionData<typeof action>()?.form;
  const named = (
    <>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
    </>
  );
  return (
    <>
      <BackLink href="/desk/tasks">{t('title')}</BackLink>
      <DeskTitle title={task.title} summary={task.isDone ? t('is-done') : undefined} />
      <ErrorSummary form={form} />
      <Stack>
        <TaskAbout names={task.about?.names ?? []} href={task.about?.href} />
        <PostForm intent={task.isDone ? 'undo' : 'done'}>
          {named}
          <div>
            <Button icon={task.isDone ? undefined : 'check'}>
              {t(task.isDone ? 'undo' : 'done')}
            </Button>
          </div>
        </PostForm>
        {task.isDone ? null : (
          <PostForm intent="change">
            <Stack>
              {named}
              <TaskFields task={task} coordinators={coordinators} today={day} form={form} />
              <div>
                <Button variant="secondary">{t('save')}</Button>
              </div>
            </Stack>
          </PostForm>
        )}
      </Stack>
    </>
  );
}
