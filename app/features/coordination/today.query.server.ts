import { bundleTasks, type TodayTask } from '~/domain/coordination/today';
import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { getSettings } from '../programme/settings.query.server';
import { guideTasks } from './guide-tasks.query.server';
import {
  findPairingsToHelp,
  findQuietMatches,
  matchTasksOf,
  pairingTasksOf,
} from './pairing-tasks.query.server';
import { participantTasks } from './participant-tasks.query.server';
import { findOpenQuestions, questionTasksOf } from './relaxation-tasks.query.server';
import { MOST, type Names, nameOf } from './task-rows';

export interface Today {
  readonly tasks: readonly TodayTask[];
  /** More than what is shown waits in at least one of the lists. */
  readonly isCut: boolean;
}

/** Everything that needs a person today, ranked; ten statements, whatever the size of the branch. */
export async function getToday(ctx: Context): Promise<Today> {
  const { settings } = await getSettings(ctx.db);
  const now = today(ctx.clock);
  const [guides, participants, matches, pairings, questions] = await Promise.all([
    guideTasks(ctx, now, settings.answerWithinWorkingDays),
    participantTasks(ctx, now),
    findQuietMatches(ctx, now),
    findPairingsToHelp(ctx, now, settings.trialWeeks),
    findOpenQuestions(ctx),
  ]);
  const names = await findNames(ctx, [...matches, ...pairings, ...questions]);
  const tasks = [
    ...guides,
    ...participants,
    ...matchTasksOf(matches, names),
    ...pairingTasksOf(ctx, pairings, names),
    ...questionTasksOf(questions, names),
  ];
  const lists = [guides, participants, matches, pairings, questions];
  const isCut = lists.some((list) => list.length >= MOST);
  return { tasks: bundleTasks(tasks), isCut };
}

async function findNames(
  ctx: Context,
  pairs: readonly { readonly guideId: string; readonly participantId: string }[],
): Promise<Names> {
  const guides = await ctx.db.guide.findMany({
    where: { id: { in: pairs.map((pair) => pair.guideId) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const participants = await ctx.db.participant.findMany({
    where: { id: { in: pairs.map((pair) => pair.participantId) } },
    select: { id: true, firstName: true, lastName: true, alias: true },
  });
  const first = (person: { firstName: string; alias?: string }) => person.alias || person.firstName;
  return new Map(
    [...guides, ...participants].map((row) => [row.id, { first: first(row), full: nameOf(row) }]),
  );
}
