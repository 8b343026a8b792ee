import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import type { BranchPlan } from './branch-plan.query.server';
import type { Standing } from './questions/standing';

export const PAGE_SIZE = 25;

export interface WaitingFilter {
  readonly sex: string;
  readonly language: string;
  readonly show: 'all' | 'suggested' | 'none';
  readonly order: 'wait' | 'fewest';
  readonly page: number;
}

/** How the plan stands for one who waits, the guide by name. */
export type Outlook = Standing & { readonly guideName: string };

/** Those who wait for a guide, 25 a page, without shielded participants; `total` counts the filter's. */
export async function listWaiting(ctx: Context, plan: BranchPlan, filter: WaitingFilter) {
  const ids = await idsOf(plan, filter);
  const where = {
    state: 'waiting',
    isShielded: false,
    place: { is: null },
    ...(filter.sex ? { sex: filter.sex } : {}),
    ...(filter.language ? { contactLanguage: filter.language } : {}),
    ...(ids ? { id: { in: ids } } : {}),
  } satisfies Prisma.ParticipantWhereInput;
  const total = await ctx.db.participant.count({ where });
  const found = await ctx.db.participant.findMany({
    where,
    orderBy: [{ urgency: 'desc' }, { waitingSinceOn: 'asc' }, { id: 'asc' }],
    ...(ids ? {} : { skip: (filter.page - 1) * PAGE_SIZE, take: PAGE_SIZE }),
    select: {
      id: true,
      firstName: true,
      lastName: true,
      alias: true,
      sex: true,
      unit: true,
      contactLanguage: true,
      waitingSinceOn: true,
      urgency: true,
    },
  });
  const rows = ids ? pageOf(found, ids, filter) : found;
  const standings = await plan.ask('standing', { ids: rows.map((row) => row.id) });
  const day = today(ctx.clock).toString();
  const guides = await guideNames(
    ctx,
    standings.map((one) => (one.kind === 'suggested' ? one.guide : '')),
  );
  return {
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row, n) => ({
      id: row.id,
      name: [row.alias || row.firstName, row.lastName].join(' ').trim(),
      sex: row.sex,
      unit: row.unit,
      language: row.contactLanguage,
      isUrgent: row.urgency > 0,
      days: daysWaited({ waitingSince: row.waitingSinceOn }, day),
      feasible: standings[n]?.feasible ?? 0,
      outlook: outlookOf(standings[n], guides),
    })),
  };
}

/** The people of the plan that a filter on the plan means; null where the database pages by itself. */
async function idsOf(plan: BranchPlan, { show, order }: WaitingFilter): Promise<string[] | null> {
  if (show === 'all' && order === 'wait') return null;
  return plan.ask('idsInPlan', { show, order });
}

function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: readonly string[],
  { order, page }: WaitingFilter,
): readonly Row[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const place = (row: Row) => places.get(row.id) ?? 0;
  const sorted = order === 'fewest' ? rows.toSorted((a, b) => place(a) - place(b)) : rows;
  return sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

async function guideNames(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db.guide.findMany({
    where: { id: { in: ids.filter((id) => id !== '') } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(rows.map((row) => [row.id, [row.firstName, row.lastName].join(' ').trim()]));
}

function outlookOf(found: Standing | undefined, guides: ReadonlyMap<string, string>): Outlook {
  const standing = found ?? { kind: 'outside', feasible: 0 };
  const guideName = standing.kind === 'suggested' ? (guides.get(standing.guide) ?? '') : '';
  return { ...standing, guideName };
}
