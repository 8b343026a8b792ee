import type { Temporal } from 'temporal-polyfill';
import { QUIET_DAYS, type TaskKind, type TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { before, type Day, dayOfDate, MOST, nameOf } from './task-rows';

/** Proposals that nobody has answered for a week. */
export async function matchTasks(ctx: Context, now: Day): Promise<TodayTask[]> {
  const rows = await ctx.db.match.findMany({
    where: {
      state: { in: ['guide-asked', 'participant-asked'] },
      stateSince: { lte: before(now, QUIET_DAYS.proposal) },
      participant: { isShielded: false },
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      state: true,
      stateSince: true,
      guide: { select: { firstName: true, lastName: true } },
      participant: { select: { firstName: true, lastName: true, alias: true } },
    },
  });
  return rows.map((row) => ({
    kind: 'proposal-unanswered',
    id: row.id,
    name: nameOf(row.state === 'guide-asked' ? row.guide : row.participant),
    since: dayOfDate(row.stateSince),
    href: `/desk/matches/${row.id}`,
  }));
}

/** Pairings on their way to active that need a hand. */
export async function pairingTasks(
  ctx: Context,
  now: Day,
  trialWeeks: number,
): Promise<TodayTask[]> {
  const trialOver = now.subtract({ weeks: trialWeeks }).toString();
  const rows = await ctx.db.pairing.findMany({
    where: {
      participant: { isShielded: false },
      OR: [
        { state: { in: ['first-meeting-to-book', 'first-meeting-booked'] } },
        { state: 'trial', startedOn: { lte: trialOver } },
      ],
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      state: true,
      stateSince: true,
      guide: { select: { firstName: true } },
      participant: { select: { firstName: true, alias: true } },
      firstMeeting: { select: { startsAt: true, outcome: true } },
      agreement: { select: { completedAt: true } },
    },
  });
  return rows.flatMap((row): TodayTask[] => {
    const kind = pairingKind(row, ctx.clock.now());
    if (!kind) return [];
    const { guide, participant } = row;
    return [
      {
        kind,
        id: row.id,
        name: `${guide.firstName} · ${participant.alias || participant.firstName}`,
        since: dayOfDate(row.firstMeeting?.startsAt ?? row.stateSince),
        href:
          kind === 'agreement-to-finish'
            ? `/desk/pairings/${row.id}/agreement`
            : `/desk/pairings/${row.id}`,
      },
    ];
  });
}

/** The next thing a pairing needs; null while its first meeting lies ahead. */
function pairingKind(
  row: {
    readonly state: string;
    readonly firstMeeting: { readonly startsAt: Date; readonly outcome: string } | null;
    readonly agreement: { readonly completedAt: Date | null } | null;
  },
  now: Temporal.Instant,
): TaskKind | null {
  if (row.state === 'trial') return 'trial-over';
  if (row.state === 'first-meeting-to-book' || !row.firstMeeting) return 'meeting-to-book';
  if (row.firstMeeting.outcome === 'held') {
    return row.agreement?.completedAt ? 'trial-to-begin' : 'agreement-to-finish';
  }
  return row.firstMeeting.startsAt.getTime() <= now.epochMilliseconds ? 'meeting-to-record' : null;
}
