import { today } from '~/domain/kernel/programme-time';
import { daysWaited } from '~/domain/matching/problem/build';
import { OPEN_MATCH_STATES } from '~/domain/pairing/match-state';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { roundedScore } from '../approvals/to-approve.query.server';
import type { PlanPlace } from '../questions/everyone';
import type { Standing } from '../questions/standing';
import type { Shown } from './plan-filter';
import { readPlanNames } from './plan-names.query.server';
import type { Hold, PlanView } from './plan-view.query.server';

export const PAGE_SIZE = 25;

export interface WaitingFilter {
  readonly sex: string;
  readonly language: string;
  readonly show: Shown;
  /** Days waited at least; 0 for everybody. */
  readonly longer: number;
  readonly order: 'wait' | 'fewest';
  readonly page: number;
}

/** How the plan stands for one who waits, the guide by name. */
export type Outlook =
  | (Standing & { readonly guideName: string })
  | { readonly kind: 'sent'; readonly guideName: string; readonly matchId: string }
  | ({ readonly kind: 'held' } & Hold);

export const WAITING_SELECT = {
  id: true,
  firstName: true,
  lastName: true,
  alias: true,
  contactLanguage: true,
  waitingSinceOn: true,
  urgency: true,
  place: { select: { matchId: true, guideId: true } },
} as const satisfies Prisma.ParticipantSelect;
type Row = Prisma.ParticipantGetPayload<{ select: typeof WAITING_SELECT }>;

const FAIR_ORDER = [
  { urgency: 'desc' },
  { waitingSinceOn: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.ParticipantOrderByWithRelationInput[];

/** Proposals that wait for an answer: they are shown, and nothing moves them. */
export const SENT = {
  isShielded: false,
  place: { match: { state: { in: [...OPEN_MATCH_STATES] } } },
} satisfies Prisma.ParticipantWhereInput;

/** Those who wait for a guide, 25 a page, without shielded participants; `total` counts the filter's. */
export async function listWaiting(ctx: Context, view: PlanView, filter: WaitingFilter) {
  const day = today(ctx.clock);
  const where = {
    ...(filter.show === 'sent'
      ? SENT
      : { state: 'waiting', isShielded: false, place: { is: null } }),
    ...(filter.sex ? { sex: filter.sex } : {}),
    ...(filter.language ? { contactLanguage: filter.language } : {}),
    ...(filter.longer > 0
      ? { waitingSinceOn: { lte: day.subtract({ days: filter.longer }).toString() } }
      : {}),
  } satisfies Prisma.ParticipantWhereInput;
  const found = await ctx.db.participant.findMany({
    where,
    orderBy: FAIR_ORDER,
    select: { id: true },
  });
  const fair = found.map((row) => row.id);
  const ids = await chosen(view, filter, fair);
  const shown = ids.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE);
  return {
    total: ids.length,
    page: filter.page,
    pages: Math.max(1, Math.ceil(ids.length / PAGE_SIZE)),
    rows: await readWaiting(ctx, view, shown),
  };
}

/** The rows of these participants, in the order they are given: whoever is gone is left out. */
export async function readWaiting(ctx: Context, view: PlanView, ids: readonly string[]) {
  const day = today(ctx.clock).toString();
  const found = await ctx.db.participant.findMany({
    where: { id: { in: [...ids] }, isShielded: false },
    select: WAITING_SELECT,
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const standings = await view.plan.ask('standing', {
    ids: rows.map((row) => row.id),
    changes: view.changes,
  });
  const guides = rows.flatMap((row, n) => {
    const standing = standings[n];
    return row.place?.guideId ?? (standing?.kind === 'suggested' ? standing.guide : []);
  });
  const names = await readPlanNames(ctx, { participants: [], guides });
  return rows.map((row, n) => ({
    id: row.id,
    name: [row.alias || row.firstName, row.lastName].join(' ').trim(),
    language: row.contactLanguage,
    isUrgent: row.urgency > 0,
    days: daysWaited({ waitingSince: row.waitingSinceOn }, day),
    feasible: standings[n]?.feasible ?? 0,
    outlook: outlookOf(row, view, standings[n], names.guide),
  }));
}
export type WaitingRow = Awaited<ReturnType<typeof readWaiting>>[number];

/** The people that the filter on the plan means, in the order asked for. */
async function chosen(
  { plan, changes, held }: PlanView,
  { show, order }: WaitingFilter,
  fair: readonly string[],
): Promise<readonly string[]> {
  if (show === 'held') return fair.filter((id) => held.has(id));
  if (show === 'sent' || (show === 'all' && order === 'wait')) return fair;
  const everyone = new Map((await plan.ask('everyone', { changes })).map((one) => [one.id, one]));
  const places: readonly PlanPlace[] =
    show === 'suggested' ? ['suggested', 'pinned'] : show === 'all' ? [] : [show];
  const ids = fair.filter((id) => {
    const one = everyone.get(id);
    return places.length === 0 || (one !== undefined && places.includes(one.place));
  });
  const options = (id: string) => everyone.get(id)?.feasible ?? 0;
  return order === 'fewest' ? ids.toSorted((a, b) => options(a) - options(b)) : ids;
}

function outlookOf(
  row: Row,
  view: PlanView,
  found: Standing | undefined,
  guideName: (id: string) => string,
): Outlook {
  if (row.place) {
    const { matchId, guideId } = row.place;
    return { kind: 'sent', matchId, guideName: guideName(guideId) };
  }
  const hold = view.held.get(row.id);
  if (hold) return { kind: 'held', ...hold };
  const standing = found ?? { kind: 'outside', feasible: 0 };
  if (standing.kind !== 'suggested') return { ...standing, guideName: '' };
  const score = roundedScore(standing.score);
  return { ...standing, score, guideName: guideName(standing.guide) };
}
