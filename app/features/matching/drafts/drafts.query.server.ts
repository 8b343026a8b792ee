import { userIdOf } from '~/domain/access/actor';
import type { Context } from '~/infra/context';

const PAGE_SIZE = 25;

/** The branch's drafts, open ones first, newest first: name, by whom, when, how many changes. */
export async function listDrafts(ctx: Context, page: number) {
  const total = await ctx.db.planDraft.count();
  const rows = await ctx.db.planDraft.findMany({
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { changes: { where: { undoneAt: null }, select: { id: true } } },
  });
  const makers = await namesOf(
    ctx,
    rows.map((row) => row.byUserId),
  );
  const me = userIdOf(ctx.actor);
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      by: makers.get(row.byUserId) ?? '',
      isMine: row.byUserId === me,
      at: row.createdAt.toISOString(),
      size: row.changes.length,
      state: row.usedAt
        ? ('used' as const)
        : row.closedAt
          ? ('closed' as const)
          : ('open' as const),
    })),
  };
}

/** One draft; null when it is not the branch's. */
export async function findDraft(ctx: Context, draftId: string) {
  const row = await ctx.db.planDraft.findFirst({ where: { id: draftId } });
  if (!row) return null;
  const isMine = row.byUserId === userIdOf(ctx.actor);
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    isMine,
    /** The reader may change it. */
    isOpen: isMine && row.closedAt === null,
    isClosed: row.closedAt !== null,
    isUsed: row.usedAt !== null,
  };
}

/** Names of the drafts that a plan can be compared with: the newest hundred. */
export async function draftChoices(ctx: Context) {
  const rows = await ctx.db.planDraft.findMany({
    where: { closedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, name: true },
  });
  return rows;
}

async function namesOf(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.system.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
