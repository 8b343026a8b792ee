import { Temporal } from 'temporal-polyfill';
import { QUIET_DAYS, rankTasks, type TaskKind, type TodayTask } from '~/domain/coordination/today';
import { dayOf, PROGRAMME_ZONE, today } from '~/domain/kernel/programme-time';
import { lastDayDueBy } from '~/domain/programme/working-days';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { norwegianHolidays } from '~/infra/holidays.server';
import { getSettings } from '../programme/settings.query.server';

/** Rows read of each source; a desk with more than this has other problems than ranking. */
const MOST = 50;

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
  return { tasks: rankTasks(lists.flat()), isCut: lists.some((list) => list.length >= MOST) };
}

type Day = Temporal.PlainDate;

const before = (day: Day, days: number) => endOf(day.subtract({ days }));
const endOf = (day: Day) =>
  dateOf(day.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: '23:59:59.999' }).toInstant());
const dayOfDate = (at: Date) =>
  dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
const nameOf = (person: { firstName: string; lastName: string; alias?: string }) =>
  [person.alias || person.firstName, person.lastName].join(' ').trim();

const GUIDE_KINDS: Readonly<Record<string, TaskKind>> = {
  interested: 'interest-quiet',
  applied: 'sign-up-to-answer',
  'interview-booked': 'interview-to-hold',
  interviewed: 'guide-to-decide',
  onboarding: 'onboarding-stuck',
  available: 'guide-waiting-long',
  resting: 'rest-over',
};

async function guideTasks(ctx: Context, now: Day, workingDays: number): Promise<TodayTask[]> {
  const promised = lastDayDueBy(now, workingDays, norwegianHolidays([now.year - 1, now.year]));
  const rows = await ctx.db.guide.findMany({
    where: {
      OR: [
        { state: 'applied', stateSince: { lte: endOf(promised) } },
        { state: 'interested', stateSince: { lte: before(now, QUIET_DAYS.interest) } },
        { state: 'interviewed', stateSince: { lte: before(now, QUIET_DAYS.decision) } },
        { state: 'onboarding', stateSince: { lte: before(now, QUIET_DAYS.onboarding) } },
        { state: 'resting', restingUntilOn: { lte: now.toString() } },
        {
          state: 'available',
          places: { none: {} },
          stateSince: { lte: before(now, QUIET_DAYS.guideWaiting) },
        },
      ],
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, firstName: true, lastName: true, state: true, stateSince: true },
  });
  return rows.map((row) => ({
    kind: GUIDE_KINDS[row.state] ?? 'sign-up-to-answer',
    id: row.id,
    name: nameOf(row),
    since: dayOfDate(row.stateSince),
    href: `/desk/guides/${row.id}`,
  }));
}

async function participantTasks(ctx: Context, now: Day): Promise<TodayTask[]> {
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

async function matchTasks(ctx: Context, now: Day): Promise<TodayTask[]> {
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

async function pairingTasks(ctx: Context, now: Day, trialWeeks: number): Promise<TodayTask[]> {
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
