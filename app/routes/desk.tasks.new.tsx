import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { listCoordinators } from '~/features/pairings/coordinators.query.server';
import { namesOfSubjects, subjectOf } from '~/features/tasks/task-subject.query';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { TaskAbout } from '~/http/tasks/task-about';
import { TaskFields } from '~/http/tasks/task-fields';
import { AboutQuery, add } from '~/http/tasks/task-intents.server';
import { BackLink, Button, DeskTitle, ErrorSummary, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'task.manage', query: AboutQuery },
  async ({ ctx, query: { about } }) => {
    const subject = subjectOf(about);
    const names = subject ? (await namesOfSubjects(ctx.db, [subject])).get(about) : [];
    if (!names) throw notFound();
    const coordinators = await listCoordinators(ctx);
    return {
      title: ctx.t('tasks:new'),
      about: subject ? about : '',
      names,
      coordinators,
      own: userIdOf(ctx.actor),
      today: today(ctx.clock).toString(),
    };
  },
);

export const action = guardedAction({ intents: { add } });

/** A task written by hand: for today or later, for oneself or another. */
export default function NewTask() {
  const { about, names, coordinators, own, today: day } = useLoaderData<typeof loader>();
  const { t } = useTranslation('tasks');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <BackLink href="/desk/tasks">{t('title')}</BackLink>
      <DeskTitle title={t('new')} summary={t('new-summary')} />
      <ErrorSummary form={form} />
      <TaskAbout names={names} />
      <PostForm intent="add">
        <Stack>
          <input type="hidden" name="about" value={about} />
          <TaskFields
            task={{ title: '', dueOn: day, assigneeUserId: own }}
            coordinators={coordinators}
            today={day}
            form={form}
          />
          <div>
            <Button icon="check">{t('save')}</Button>
          </div>
        </Stack>
      </PostForm>
    </>
  );
}
