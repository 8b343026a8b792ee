import { QUIET_DAYS, type TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { type Day, dayOfDate, MOST, nameOf } from './task-rows';

/** New participants, and those who have waited long; shielded ones are on their handlers' own list. */
export async function participantTasks(ctx: Context, now: Day): Promise<TodayTask[]> {
  const long = now.subtract({ days: QUIET_DAYS.participantWaiting }).toString();
  const rows = await ctx.db.participant.findMany({
    where: {
      isShielded: false,
      OR: [
        { state: { in: ['referred', 'registered'] } },
        { state: 'waiting', waitingSinceOn: { lte: long }, place: { is: null } },
      ],
    },
    orderBy: [{ state: 'asc' }, { waitingSinceOn: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      alias: true,
      state: true,
      stateSince: true,
      waitingSinceOn: true,
    },
  });
  return rows.map((row) => {
    const isWaiting = row.state === 'waiting';
    return {
      kind: isWaiting ? 'participant-waiting-long' : 'referral-to-answer',
      id: row.id,
      name: nameOf(row),
      since: isWaiting ? row.waitingSinceOn : dayOfDate(row.stateSince),
      href: isWaiting ? `/desk/matching/${row.id}` : `/desk/participants/${row.id}`,
    };
  });
}
