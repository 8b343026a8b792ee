import { dayOf, daysBetween, today } from '~/domain/kernel/programme-time';
import { openItems } from '~/domain/people/guide-checklist';
import { type GuideState, shownState } from '~/domain/people/guide-lifecycle';
import { searchTermsOf } from '~/domain/people/search-key';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { checklistOf } from './checklist';
import { GUIDE_GROUPS, GUIDES_PER_PAGE, type GuideFilter, type GuideGroup } from './guide-filter';

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

/** One page of the branch's guides with places and what is still open on the checklist. */
export async function listGuides(ctx: Pick<Context, 'db' | 'clock'>, filter: GuideFilter) {
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

function whereOf(filter: GuideFilter): Prisma.GuideWhereInput {
  const { group, state, sex, district, isFree, text } = filter;
  const states = group ? [...GUIDE_GROUPS[group]] : undefined;
  return {
    state: state ?? (states ? { in: states } : { notIn: [...GUIDE_GROUPS.former] }),
    ...(sex ? { sex } : {}),
    ...(district ? { district } : {}),
    ...(isFree ? { state: 'available', places: { none: {} } } : {}),
    ...(text ? { OR: textFilters(text.trim()) } : {}),
  };
}

function textFilters(text: string): Prisma.GuideWhereInput[] {
  const terms = searchTermsOf(text);
  const digits = text.replace(/[\s-]/g, '');
  return [
    ...(terms.length > 0
      ? [
          {
            AND: terms.map((alternatives) => ({
              OR: alternatives.map((piece) => ({ searchKey: { contains: piece } })),
            })),
          },
        ]
      : []),
    { email: text.toLowerCase() },
    ...(/^\+?\d{5,}$/.test(digits) ? [{ phone: { contains: digits } }] : []),
  ];
}
