import { bundleTasks, type TodayTask } from '~/domain/coordination/today';
import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { getSettings } from '../programme/settings.query.server';
import { guideTasks } from './guide-tasks.query.server';
import { matchTasks, pairingTasks } from './pairing-tasks.query.server';
import { participantTasks } from './participant-tasks.query.server';
import { MOST } from './task-rows';

export interface Today {
  readonly tasks: readonly TodayTask[];
  /** More than what is shown waits in at least one of the lists. */
  readonly isCut: boolean;
}

/** Everything that needs a person today, ranked. Four reads, whatever the size of the branch. */
export async function getToday(ctx: Context): Promise<Today> {
  const { settings } = await getSettings(ctx.db);
  const now = today(ctx.clock);
  const lists = await Promise.all([
    guideTasks(ctx, now, settings.answerWithinWorkingDays),
    participantTasks(ctx, now),
    matchTasks(ctx, now),
    pairingTasks(ctx, now, settings.trialWeeks),
  ]);
  return { tasks: bundleTasks(lists.flat()), isCut: lists.some((list) => list.length >= MOST) };
}
