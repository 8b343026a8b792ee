import { today } from '~/domain/kernel/programme-time';
import { explainUnmatched } from '~/domain/matching/explain/explain-unmatched';
import { daysWaited } from '~/domain/matching/problem/build';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import type { BranchPlan } from './branch-plan.query.server';

export const PAGE_SIZE = 25;

export interface WaitingFilter {
  readonly sex: string;
  readonly language: string;
  readonly show: 'all' | 'suggested' | 'none';
  readonly order: 'wait' | 'fewest';
  readonly page: number;
}

/** What the plan says of one who waits: a guide, the limit that blocks most, or who is ahead. */
export type Outlook =
  | { readonly kind: 'suggested'; readonly guide: string; readonly score: number }
  | {
      readonly kind: 'no-feasible-guide';
      readonly rule: string | null;
      readonly only: number;
      readonly fail: number;
    }
  | { readonly kind: 'all-taken' }
  | { readonly kind: 'outside' };

/** Those who wait for a guide, 25 a page, without shielded participants; `total` counts the filter's. */
export async function listWaiting(ctx: Context, plan: BranchPlan, filter: WaitingFilter) {
  const ids = idsOf(plan, filter);
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
  const rows = ids ? pageOf(found, plan, filter) : found;
  const day = today(ctx.clock).toString();
  const guides = await guideNames(
    ctx,
    rows.map((row) => plan.pairs.get(row.id)?.guide ?? ''),
  );
  return {
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({
      id: row.id,
      name: [row.alias || row.firstName, row.lastName].join(' ').trim(),
      sex: row.sex,
      unit: row.unit,
      language: row.contactLanguage,
      isUrgent: row.urgency > 0,
      days: daysWaited({ waitingSince: row.waitingSinceOn }, day),
      feasible: plan.feasible.get(row.id) ?? 0,
      outlook: outlookOf(plan, row.id, guides),
    })),
  };
}

/** The people of the plan that a filter on the plan means; null where the database pages by itself. */
function idsOf(plan: BranchPlan, { show, order }: WaitingFilter): string[] | null {
  if (show === 'all' && order === 'wait') return null;
  return plan.problem.rows.filter(
    (id) => show === 'all' || plan.pairs.has(id) === (show === 'suggested'),
  );
}

function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  plan: BranchPlan,
  { order, page }: WaitingFilter,
): readonly Row[] {
  const options = (row: Row) => plan.feasible.get(row.id) ?? 0;
  // Stable: equal numbers of guides stay in the order of waiting.
  const sorted = order === 'fewest' ? rows.toSorted((a, b) => options(a) - options(b)) : rows;
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

function outlookOf(plan: BranchPlan, id: string, guides: ReadonlyMap<string, string>): Outlook {
  const pair = plan.pairs.get(id);
  if (pair) return { kind: 'suggested', guide: guides.get(pair.guide) ?? '', score: pair.score };
  const why = explainUnmatched(plan.problem, plan.plan, id);
  if (!why) return { kind: 'outside' };
  if (why.kind === 'all-taken') return { kind: 'all-taken' };
  const [first] = why.barriers;
  return {
    kind: 'no-feasible-guide',
    rule: first?.rule ?? null,
    only: first?.only ?? 0,
    fail: first?.fail ?? 0,
  };
}
