import type { TodayTask } from '~/domain/coordination/today';
import type { Context } from '~/infra/context';
import { dayOfDate, MOST, type Names } from './task-rows';

/** Questions that a coordinator has put on the list and that nobody has been asked yet. */
export async function findOpenQuestions(ctx: Context) {
  const rows = await ctx.db.relaxationRequest.findMany({
    where: { state: 'asked', participant: { isShielded: false } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, side: true, askedAt: true, guideId: true, participantId: true },
  });
  return rows.map((row) => ({ ...row, guideId: row.guideId ?? '' }));
}

/** The questions as rows of Today, by the name of whoever is to be asked. */
export function questionTasksOf(
  rows: Awaited<ReturnType<typeof findOpenQuestions>>,
  names: Names,
): TodayTask[] {
  return rows.map((row) => ({
    kind: 'relaxation-to-ask',
    id: row.id,
    name: names.get(row.side === 'guide' ? row.guideId : row.participantId)?.full ?? '',
    since: dayOfDate(row.askedAt),
    href: `/desk/matching/requests/${row.id}`,
  }));
}
