import { QUIET_DAYS, type TaskKind } from '~/domain/coordination/task-kinds';
import type { TodayTask } from '~/domain/coordination/today';
import { lastDayDueBy } from '~/domain/programme/working-days';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import type { Desk } from './desk.query.server';
import { type Named, namedOf } from './named';
import { before, dayOfDate, endOf, plainRow } from './task-rows';

const SELECT = {
  id: true,
  firstName: true,
  lastName: true,
  phone: true,
  state: true,
  stateSince: true,
  restingUntilOn: true,
  _count: { select: { places: true } },
} as const satisfies Prisma.GuideSelect;
type Row = Prisma.GuideGetPayload<{ select: typeof SELECT }>;

/** Guides who wait for somebody, and the names of those others who are asked for; one statement. */
export async function guideTasks(
  ctx: Pick<Context, 'db'>,
  desk: Desk,
  alsoNamed: readonly string[],
): Promise<{ readonly tasks: TodayTask[]; readonly names: ReadonlyMap<string, Named> }> {
  const waiting = Object.keys(KINDS).map((state) => ({ state, ...sinceOf(state, desk) }));
  const rows = await ctx.db.guide.findMany({
    where: { OR: [...waiting, { id: { in: [...alsoNamed] } }] },
    select: SELECT,
  });
  const tasks = rows.flatMap((row) => {
    const kind = kindOf(row, desk);
    const sinceOn = dayOfDate(row.stateSince);
    return kind ? plainRow('guide', { id: row.id, kind, sinceOn }, desk) : [];
  });
  return { tasks, names: new Map(rows.map((row) => [row.id, namedOf(row)])) };
}

const KINDS = {
  interested: 'interest-quiet',
  applied: 'sign-up-to-answer',
  interviewed: 'guide-to-decide',
  onboarding: 'onboarding-stuck',
  available: 'guide-waiting-long',
  resting: 'rest-over',
} as const satisfies Record<string, TaskKind>;

/** What has lasted so long in a state needs somebody; a rest has its own last day. */
function sinceOf(state: string, desk: Desk): Prisma.GuideWhereInput {
  if (state === 'resting') return { restingUntilOn: { lte: desk.today.toString() } };
  return { stateSince: { lte: latestOf(state, desk) } };
}

function latestOf(state: string, { today, frame }: Desk): Date {
  if (state === 'applied') {
    const { answerWithinWorkingDays } = frame.settings;
    return endOf(lastDayDueBy(today, answerWithinWorkingDays, frame.holidays));
  }
  if (state === 'interested') return before(today, QUIET_DAYS.interest);
  if (state === 'interviewed') return before(today, QUIET_DAYS.decision);
  return before(today, state === 'onboarding' ? QUIET_DAYS.onboarding : QUIET_DAYS.guideWaiting);
}

function kindOf(row: Row, desk: Desk): TaskKind | null {
  const kind = Object.entries(KINDS).find(([state]) => state === row.state)?.[1];
  if (!kind) return null;
  if (row.state === 'resting') {
    return row.restingUntilOn && row.restingUntilOn <= desk.today.toString() ? kind : null;
  }
  if (row.stateSince > latestOf(row.state, desk)) return null;
  return row.state === 'available' && row._count.places > 0 ? null : kind;
}
