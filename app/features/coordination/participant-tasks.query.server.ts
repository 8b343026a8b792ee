import { QUIET_DAYS } from '~/domain/coordination/task-kinds';
import type { TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { LISTED } from '../participants/visible-participants.query';
import type { Desk } from './desk.query.server';
import { type Named, namedOf } from './named';
import { dayOfDate, plainRow } from './task-rows';

const SELECT = {
  id: true,
  firstName: true,
  lastName: true,
  alias: true,
  phone: true,
  state: true,
  stateSince: true,
  waitingSinceOn: true,
  _count: { select: { matches: { where: { place: { isNot: null } } } } },
} as const satisfies Prisma.ParticipantSelect;

/**
 * New participants and those who have waited long, and the names of those others who are asked for;
 * one statement. Shielded ones are on their handlers' own list.
 */
export async function participantTasks(
  ctx: Pick<Context, 'db'>,
  desk: Desk,
  alsoNamed: readonly string[],
): Promise<{ readonly tasks: TodayTask[]; readonly names: ReadonlyMap<string, Named> }> {
  const long = desk.today.subtract({ days: QUIET_DAYS.participantWaiting }).toString();
  const rows = await ctx.db.participant.findMany({
    where: {
      ...LISTED,
      OR: [
        { state: { in: [...NEW] } },
        { state: 'waiting', waitingSinceOn: { lte: long }, place: { is: null } },
        { id: { in: [...alsoNamed] } },
      ],
    },
    select: SELECT,
  });
  const tasks = rows.flatMap((row) => {
    const { id, state } = row;
    if (NEW.some((one) => one === state)) {
      const sinceOn = dayOfDate(row.stateSince);
      return plainRow('participant', { id, kind: 'referral-to-answer', sinceOn }, desk);
    }
    const { waitingSinceOn } = row;
    if (state !== 'waiting' || waitingSinceOn > long || row._count.matches > 0) return [];
    const waits = { id, kind: 'participant-waiting-long', sinceOn: waitingSinceOn } as const;
    return plainRow('participant', waits, desk);
  });
  return { tasks, names: new Map(rows.map((row) => [row.id, namedOf(row)])) };
}

const NEW = ['referred', 'registered'] as const;
