import { dayOf, daysBetween, today } from '~/domain/kernel/programme-time';
import { unansweredSignUps } from '~/domain/people/guide-attention';
import { openItems } from '~/domain/people/guide-checklist';
import { type GuideState, shownState } from '~/domain/people/guide-lifecycle';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { norwegianHolidays } from '~/infra/holidays.server';
import { checklistOf } from './checklist';
import { GUIDE_GROUPS, GUIDES_PER_PAGE, type GuideFilter, type GuideGroup } from './guide-filter';
import { whereOf } from './guide-where';

const ORDERS: Readonly<Record<GuideFilter['order'], Prisma.GuideOrderByWithRelationInput[]>> = {
  since: [{ stateSince: 'asc' }, { id: 'asc' }],
  name: [{ firstName: 'asc' }, { lastName: 'asc' }, { id: 'asc' }],
  newest: [{ createdAt: 'desc' }, { id: 'asc' }],
};

const COLUMNS = {
  id: true,
  firstName: true,
  lastName: true,
  state: true,
  stateSince: true,
  unit: true,
  sex: true,
  district: true,
  capacity: true,
  restingUntilOn: true,
  places: { select: { match: { select: { pairing: { select: { id: true } } } } } },
  onboarding: { select: { kind: true, isRequired: true, doneOn: true, expiresOn: true } },
} as const satisfies Prisma.GuideSelect;

/**
 * One page of the branch's guides with places, what is still open on the checklist, and for an
 * application nobody has answered when its answer was due (`workingDays` after it came).
 */
export async function listGuides(
  ctx: Pick<Context, 'db' | 'clock'>,
  filter: GuideFilter,
  workingDays: number,
) {
  const where = whereOf(filter);
  const [total, rows] = await Promise.all([
    ctx.db.guide.count({ where }),
    ctx.db.guide.findMany({
      where,
      select: COLUMNS,
      orderBy: ORDERS[filter.order],
      skip: (filter.page - 1) * GUIDES_PER_PAGE,
      take: GUIDES_PER_PAGE,
    }),
  ]);
  const day = today(ctx.clock);
  const late = unansweredSignUps(
    day,
    rows.map(({ id, state, stateSince }) => ({
      id,
      state: state as GuideState,
      stateSince: momentOf(stateSince),
    })),
    { workingDays, holidays: norwegianHolidays([day.year - 1, day.year, day.year + 1]) },
  );
  return {
    total,
    pages: Math.max(1, Math.ceil(total / GUIDES_PER_PAGE)),
    rows: rows.map(({ onboarding, places, stateSince, firstName, lastName, state, ...row }) => ({
      ...row,
      name: `${firstName} ${lastName}`.trim(),
      state: shownState(
        state as GuideState,
        places.map(({ match }) => match.pairing !== null),
      ),
      days: daysBetween(dayOf(momentOf(stateSince)), day),
      answer: late.find(({ id }) => id === row.id) ?? null,
      taken: places.length,
      open: state === 'onboarding' ? openItems(checklistOf(onboarding), day.toString()).length : 0,
    })),
  };
}
export type ListedGuide = Awaited<ReturnType<typeof listGuides>>['rows'][number];

/** How many guides there are in each group, for the tabs. */
export async function countGuidesByGroup(
  ctx: Pick<Context, 'db'>,
): Promise<Record<GuideGroup, number>> {
  const counts = await ctx.db.guide.groupBy({ by: ['state'], _count: { _all: true } });
  const inGroup = (group: GuideGroup) =>
    counts
      .filter(({ state }) => GUIDE_GROUPS[group].some((known) => known === state))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    new: inGroup('new'),
    underway: inGroup('underway'),
    available: inGroup('available'),
    resting: inGroup('resting'),
    former: inGroup('former'),
  };
}
