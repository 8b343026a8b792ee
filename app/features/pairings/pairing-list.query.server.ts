import { type MatchState, OPEN_MATCH_STATES } from '~/domain/pairing/match-state';
import { OPEN_PAIRING_STATES, type PairingState } from '~/domain/pairing/pairing-state';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';

export const PAGE_SIZE = 25;

export interface PairRow {
  readonly id: string;
  readonly guideName: string;
  readonly participantName: string;
  readonly state: string;
  readonly since: string;
  readonly firstMeetingAt: string | null;
  readonly plannedEndOn: string | null;
}

export interface PairPage {
  readonly rows: readonly PairRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const guideName = { select: { firstName: true, lastName: true } } as const;
const participantName = { select: { firstName: true, lastName: true, alias: true } } as const;

const ROW = {
  id: true,
  state: true,
  stateSince: true,
  plannedEndOn: true,
  guide: guideName,
  participant: participantName,
  firstMeeting: { select: { startsAt: true } },
} as const satisfies Prisma.PairingSelect;

export interface PairingFilter {
  readonly state: PairingState | 'open';
  /** A coordinator's user id; null is nobody in particular, left out is everybody. */
  readonly coordinatorUserId?: string | null;
  readonly page: number;
}

/** Pairings without shielded participants, newest change first, 25 a page. */
export async function listPairings(
  ctx: Pick<Context, 'db'>,
  filter: PairingFilter,
): Promise<PairPage> {
  const { coordinatorUserId } = filter;
  const where = {
    state: filter.state === 'open' ? { in: [...OPEN_PAIRING_STATES] } : filter.state,
    participant: { isShielded: false },
    ...(coordinatorUserId === undefined ? {} : { coordinatorUserId }),
  } satisfies Prisma.PairingWhereInput;
  const total = await ctx.db.pairing.count({ where });
  const rows = await ctx.db.pairing.findMany({
    where,
    orderBy: [{ stateSince: 'desc' }, { id: 'asc' }],
    skip: (filter.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: ROW,
  });
  return pageOf(filter.page, total, rows.map(rowOf));
}

/** Exactly these pairings in this order, 25 a page: what a count of Today stands for. */
export async function listThesePairings(
  ctx: Pick<Context, 'db'>,
  { ids, page }: { readonly ids: readonly string[]; readonly page: number },
): Promise<PairPage> {
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await ctx.db.pairing.findMany({
    where: { id: { in: shown }, participant: { isShielded: false } },
    select: ROW,
  });
  const byId = new Map(rows.map((row) => [row.id, rowOf(row)]));
  return pageOf(
    page,
    ids.length,
    shown.flatMap((id) => byId.get(id) ?? []),
  );
}

function rowOf(row: Prisma.PairingGetPayload<{ select: typeof ROW }>): PairRow {
  return {
    id: row.id,
    guideName: fullName(row.guide),
    participantName: fullName(row.participant),
    state: row.state,
    since: row.stateSince.toISOString(),
    firstMeetingAt: row.firstMeeting?.startsAt.toISOString() ?? null,
    plannedEndOn: row.plannedEndOn,
  };
}

function pageOf(page: number, total: number, rows: readonly PairRow[]): PairPage {
  return { total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), rows };
}

/** Proposals that wait for an answer, oldest first, 25 a page; without shielded participants. */
export async function listOpenMatches(
  ctx: Pick<Context, 'db'>,
  filter: { readonly state: MatchState | 'open'; readonly page: number },
): Promise<PairPage> {
  const where = {
    state: filter.state === 'open' ? { in: [...OPEN_MATCH_STATES] } : filter.state,
    participant: { isShielded: false },
  } satisfies Prisma.MatchWhereInput;
  const total = await ctx.db.match.count({ where });
  const rows = await ctx.db.match.findMany({
    where,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    skip: (filter.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      id: true,
      state: true,
      stateSince: true,
      guide: guideName,
      participant: participantName,
    },
  });
  return {
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({
      id: row.id,
      guideName: fullName(row.guide),
      participantName: fullName(row.participant),
      state: row.state,
      since: row.stateSince.toISOString(),
      firstMeetingAt: null,
      plannedEndOn: null,
    })),
  };
}

function fullName(person: { firstName: string; lastName: string; alias?: string }): string {
  return [person.alias || person.firstName, person.lastName]
    .filter((part) => part !== '')
    .join(' ');
}
