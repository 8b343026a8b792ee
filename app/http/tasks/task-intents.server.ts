import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { SNOOZE_REASONS } from '~/domain/coordination/snooze';
import { ok } from '~/domain/kernel/result';
import { requiredText } from '~/features/person-fields';
import { finishTask } from '~/features/tasks/finish-task.server';
import { bringBackTask, putOffTask } from '~/features/tasks/put-off.server';
import { subjectOf } from '~/features/tasks/task-subject.query';
import { addTask, changeTask } from '~/features/tasks/write-task.server';
import { IdParam, intent } from '../guarded.server';

const permission = 'task.manage';
const Day = z.iso.date('date').transform((day) => Temporal.PlainDate.from(day));
const Version = z.number().int().min(1);
const Words = z.object({
  title: requiredText(120),
  dueOn: Day,
  assigneeUserId: IdParam.optional().transform((id) => id ?? null),
});
/** A row of Today: what it is about, and which. */
const Row = z.string().regex(/^[a-z-]{1,20}:[a-z0-9-]{1,40}$/);

export const RowQuery = z.object({ row: Row.catch('') });
export const TaskParams = z.object({ taskId: IdParam });

/** Whom a new task is about: `pairing:<id>`, or nobody. */
export const AboutQuery = z.object({
  about: z.string().max(60).catch(''),
});

export const add = intent(
  { permission, form: Words.extend({ about: z.string().max(60).default('') }) },
  async ({ ctx, form, key }) => {
    const about = subjectOf(form.about);
    const added = await addTask(ctx, { ...form, about }, { key });
    return added.ok ? ok({ to: '/desk/tasks', notice: 'tasks:notice-added' }) : added;
  },
);

export const change = intent(
  { permission, form: Words.extend({ version: Version }), params: TaskParams },
  async ({ ctx, form, params, key }) => {
    const changed = await changeTask(ctx, { ...form, ...params }, { key });
    return changed.ok ? ok({ to: '/desk/tasks', notice: 'tasks:notice-changed' }) : changed;
  },
);

const Named = z.object({
  taskId: IdParam,
  version: Version,
  /** Where it was pressed, to lead back there. */
  from: z.literal('today').optional(),
});

export const done = intent({ permission, form: Named }, async ({ ctx, form, key }) => {
  const { from, ...named } = form;
  const finished = await finishTask(ctx, { ...named, isDone: true }, { key });
  const to = from === 'today' ? '/desk' : '/desk/tasks';
  return finished.ok ? ok({ to, notice: 'tasks:notice-done' }) : finished;
});

export const undo = intent({ permission, form: Named }, async ({ ctx, form, key }) => {
  const { taskId, version } = form;
  const undone = await finishTask(ctx, { taskId, version, isDone: false }, { key });
  return undone.ok ? ok({ to: '/desk/tasks', notice: 'tasks:notice-undone' }) : undone;
});

export const putOff = intent(
  {
    permission,
    form: z.object({
      row: Row,
      untilOn: Day,
      reason: z.enum(SNOOZE_REASONS),
      note: z.string().trim().max(200).default(''),
    }),
  },
  async ({ ctx, form, key }) => {
    const put = await putOffTask(ctx, form, { key });
    return put.ok ? ok({ to: '/desk', notice: 'tasks:notice-put-off' }) : put;
  },
);

export const bringBack = intent(
  { permission, form: z.object({ row: Row }) },
  async ({ ctx, form, key }) => {
    const back = await bringBackTask(ctx, form, { key });
    return back.ok ? ok({ to: '/desk', notice: 'tasks:notice-back' }) : back;
  },
);
