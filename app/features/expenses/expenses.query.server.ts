import { EXPENSE_STATES, type ExpenseState } from '~/domain/meetings/expense';
import type { PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { LISTED, visibleTo } from '../participants/visible-participants.query';

const PAGE_SIZE = 25;
const OWN_SHOWN = 20;

/** What one side of a pair has sent, the newest first. */
export function ownExpenses(
  ctx: Pick<Context, 'db'>,
  of: { readonly pairingId: string; readonly side: PairSide },
) {
  return ctx.db.expense.findMany({
    where: { ...of },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: OWN_SHOWN,
    select: {
      id: true,
      spentOn: true,
      amount: true,
      kind: true,
      state: true,
      reasonCode: true,
    },
  });
}

const name = { firstName: true, lastName: true } as const;

/**
 * Outlays of one state with how many there are of each; the oldest waits first. Those of protected
 * persons are in no list: a handler finds them by their pairing.
 */
export async function listExpenses(
  ctx: Pick<Context, 'db' | 'actor'>,
  filter: {
    readonly state: ExpenseState;
    readonly page: number;
    readonly pairingId?: string | undefined;
  },
) {
  const { pairingId } = filter;
  const participant = pairingId ? visibleTo(ctx.actor) : LISTED;
  const scope = {
    pairing: { participant },
    ...(pairingId ? { pairingId } : {}),
  } satisfies Prisma.ExpenseWhereInput;
  const where = { ...scope, state: filter.state };
  const counted = await ctx.db.expense.groupBy({
    by: ['state'],
    where: scope,
    _count: { _all: true },
  });
  const rows = await ctx.db.expense.findMany({
    where,
    orderBy: [{ createdAt: filter.state === 'sent' ? 'asc' : 'desc' }, { id: 'asc' }],
    skip: (filter.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      id: true,
      pairingId: true,
      side: true,
      spentOn: true,
      amount: true,
      kind: true,
      note: true,
      attachmentId: true,
      state: true,
      reasonCode: true,
      version: true,
      pairing: {
        select: { guide: { select: name }, participant: { select: { ...name, alias: true } } },
      },
    },
  });
  const counts = new Map(counted.map((row) => [row.state, row._count._all]));
  const total = counts.get(filter.state) ?? 0;
  return {
    counts: EXPENSE_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map(({ pairing, attachmentId, ...row }) => ({
      ...row,
      hasPhoto: attachmentId !== null,
      who:
        row.side === 'guide'
          ? `${pairing.guide.firstName} ${pairing.guide.lastName}`.trim()
          : `${pairing.participant.alias || pairing.participant.firstName} ${pairing.participant.lastName}`.trim(),
    })),
  };
}

export type ExpenseRow = Awaited<ReturnType<typeof listExpenses>>['rows'][number];

/** The picture of one outlay; null where there is none, or it is not this coordinator's to see. */
export async function findExpensePhoto(ctx: Pick<Context, 'db' | 'actor'>, expenseId: string) {
  const expense = await ctx.db.expense.findFirst({
    where: { id: expenseId, pairing: { participant: visibleTo(ctx.actor) } },
    select: { attachment: { select: { bytes: true, mediaType: true } } },
  });
  return expense?.attachment ?? null;
}
