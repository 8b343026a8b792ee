import type { Temporal } from 'temporal-polyfill';
import { QUIET_DAYS, type TaskKind, type TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { before, type Day, dayOfDate, MOST, type Names } from './task-rows';

/** Proposals that nobody has answered for a week. */
export function findQuietMatches(ctx: Context, now: Day) {
  return ctx.db.match.findMany({
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
      guideId: true,
      participantId: true,
    },
  });
}

/** The proposals as rows of Today, once the names are known. */
export function matchTasksOf(rows: Awaited<ReturnType<typeof findQuietMatches>>, names: Names) {
  return rows.map(
    (row): TodayTask => ({
      kind: 'proposal-unanswered',
      id: row.id,
      name: names.get(row.state === 'guide-asked' ? row.guideId : row.participantId)?.full ?? '',
      since: dayOfDate(row.stateSince),
      href: `/desk/matches/${row.id}`,
    }),
  );
}

/** Pairings on their way to active that need a hand. */
export function findPairingsToHelp(ctx: Context, now: Day, trialWeeks: number) {
  const trialOver = now.subtract({ weeks: trialWeeks }).toString();
  return ctx.db.pairing.findMany({
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
      guideId: true,
      participantId: true,
      firstMeeting: { select: { startsAt: true, outcome: true } },
      agreement: { select: { completedAt: true } },
    },
  });
}

/** The pairings as rows of Today; none for one whose first meeting lies ahead. */
export function pairingTasksOf(
  ctx: Pick<Context, 'clock'>,
  rows: Awaited<ReturnType<typeof findPairingsToHelp>>,
  names: Names,
): TodayTask[] {
  return rows.flatMap((row): TodayTask[] => {
    const kind = pairingKind(row, ctx.clock.now());
    if (!kind) return [];
    const first = (id: string) => names.get(id)?.first ?? '';
    return [
      {
        kind,
        id: row.id,
        name: `${first(row.guideId)} · ${first(row.participantId)}`,
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
