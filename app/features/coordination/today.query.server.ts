import { userIdOf } from '~/domain/access/actor';
import { PAIR_KINDS, type PairKind } from '~/domain/coordination/task-kinds';
import { bundleTasks, rankTasks, type TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { attentionOf } from './attention.query.server';
import { type Desk, readDesk } from './desk.query.server';
import { guideTasks } from './guide-tasks.query.server';
import { handTaskRows, pairRows, proposalRows, questionRows, undeliveredRow } from './other-rows';
import { participantTasks } from './participant-tasks.query.server';
import { peopleOf, type TodayRow, todayRow } from './today-row';
import { type Filter, inheritedBy, isIn, type Whose } from './whose';

export interface Today {
  readonly rows: readonly TodayRow[];
  /** Tasks, those in bundles counted each. */
  readonly total: number;
  readonly late: number;
  /** Pairings by reason; `/desk/pairings?attention=<kind>` shows exactly those. */
  readonly counts: readonly { readonly kind: PairKind; readonly count: number }[];
  readonly putOff: number;
  /** Coordinators who are away and whose tasks the reader has, with the last day. */
  readonly inherited: readonly { readonly name: string; readonly untilOn: string }[];
  readonly whose: Whose;
  readonly hasOthers: boolean;
}

/**
 * Everything that needs a person today, ranked, in ten statements whatever the size of the branch.
 * Without a filter: what the coordinator who asks has to do; of a job, what the whole branch has.
 */
export async function getToday(
  ctx: Pick<Context, 'db' | 'clock' | 'actor'>,
  asked: Partial<Filter> = {},
): Promise<Today> {
  const userId = asked.userId ?? userIdOf(ctx.actor);
  const filter: Filter = { userId, whose: userId === null ? 'all' : (asked.whose ?? 'mine') };
  const desk = await readDesk(ctx);
  const inherited = inheritedBy(desk, userId);
  const isTheirs = isIn(filter, inherited);
  const theirs = { ...desk, pairs: desk.pairs.filter((pair) => isTheirs(pair.ownerId)) };
  const others = filter.whose === 'inherited' ? [] : [...proposalRows(desk), ...questionRows(desk)];
  const alike = [
    ...pairRows(theirs),
    ...handTaskRows(desk).filter((task) => isTheirs(task.ownerId)),
    ...others,
    ...(filter.whose === 'inherited' ? [] : undeliveredRow(desk)),
  ];
  const ranked = bundleTasks(alike);
  const about = peopleOf(desk, ranked);
  const guides = await guideTasks(ctx, desk, about.guides);
  const participants = await participantTasks(ctx, desk, about.participants);
  const people = filter.whose === 'inherited' ? [] : [...guides.tasks, ...participants.tasks];
  const tasks = rankTasks([...ranked, ...bundleTasks(people)]);
  const names = { guides: guides.names, participants: participants.names };
  return {
    rows: tasks.map((task) => todayRow(task, desk, names, filter)),
    total: sizeOf([...alike, ...people]),
    late: [...alike, ...people].filter((task) => task.lateDays > 0).length,
    counts: countsOf(theirs, filter),
    putOff: desk.putOff.size,
    inherited: [...inherited].map(([id, untilOn]) => ({
      name: desk.coordinators.get(id) ?? '',
      untilOn,
    })),
    whose: filter.whose,
    hasOthers: desk.coordinators.size > 1,
  };
}

/** How many pairings each kind of reason has, in the order of pressing; none where there are none. */
function countsOf(desk: Desk, filter: Filter): Today['counts'] {
  return PAIR_KINDS.flatMap((kind) => {
    const count = attentionOf(desk, { ...filter, kind }).pairingIds.length;
    return count > 0 ? [{ kind, count }] : [];
  });
}

function sizeOf(tasks: readonly TodayTask[]): number {
  return tasks.reduce((sum, task) => sum + (task.bundled ?? 1), 0);
}
