import { QUIET_DAYS, type TaskKind, type TodayTask } from '~/domain/coordination/today';
import { lastDayDueBy } from '~/domain/programme/working-days';
import type { Context } from '~/infra/context';
import { norwegianHolidays } from '~/infra/holidays.server';
import { before, type Day, dayOfDate, endOf, MOST, nameOf } from './task-rows';

const GUIDE_KINDS: Readonly<Record<string, TaskKind>> = {
  interested: 'interest-quiet',
  applied: 'sign-up-to-answer',
  'interview-booked': 'interview-to-hold',
  interviewed: 'guide-to-decide',
  onboarding: 'onboarding-stuck',
  available: 'guide-waiting-long',
  resting: 'rest-over',
};

/** Guides who wait for somebody: new ones, undecided ones, stuck ones, rested ones, idle ones. */
export async function guideTasks(
  ctx: Context,
  now: Day,
  workingDays: number,
): Promise<TodayTask[]> {
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
