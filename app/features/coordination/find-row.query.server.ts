import type { Reason } from '~/domain/coordination/task';
import { rowOf, type TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { type Desk, readDesk } from './desk.query.server';
import { guideTasks } from './guide-tasks.query.server';
import { handTaskRows, proposalRows, questionRows, undeliveredRow } from './other-rows';
import { participantTasks } from './participant-tasks.query.server';

/** One row of Today by its key, as it stands now; null where it needs nobody (any more). */
export async function findRow(
  ctx: Pick<Context, 'db' | 'clock'>,
  key: string,
): Promise<{ readonly task: TodayTask; readonly reasons: readonly Reason[] } | null> {
  const [type = '', id = ''] = key.split(':');
  const task = await taskOf(ctx, await readDesk(ctx), type, id);
  return task ? { task, reasons: task.reasons } : null;
}

async function taskOf(
  ctx: Pick<Context, 'db'>,
  desk: Desk,
  type: string,
  id: string,
): Promise<TodayTask | null> {
  if (type === 'pairing') {
    const pair = desk.pairs.find(({ story }) => story.pairingId === id);
    const subject = { type, id, ownerId: pair?.ownerId ?? null } as const;
    return pair ? rowOf(subject, pair.reasons, desk.today) : null;
  }
  const tasks = await tasksOf(ctx, desk, type, id);
  return tasks.find((task) => task.type === type && task.id === id) ?? null;
}

async function tasksOf(
  ctx: Pick<Context, 'db'>,
  desk: Desk,
  type: string,
  id: string,
): Promise<readonly TodayTask[]> {
  if (type === 'guide') return (await guideTasks(ctx, desk, [id])).tasks;
  if (type === 'participant') return (await participantTasks(ctx, desk, [id])).tasks;
  if (type === 'match') return proposalRows(desk);
  if (type === 'question') return questionRows(desk);
  if (type === 'hand-task') return handTaskRows(desk);
  return type === 'messages' ? undeliveredRow(desk) : [];
}
