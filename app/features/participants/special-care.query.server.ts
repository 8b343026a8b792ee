import { userIdOf } from '~/domain/access/actor';
import type { Context } from '~/infra/context';
import { LIST_COLUMNS, type ListedParticipant, toListed } from './list-participants.query.server';

const MOST = 200;

/** The participants under special care whom this coordinator is named for; nobody else's list has them. */
export async function listSpecialCare(ctx: Context): Promise<ListedParticipant[]> {
  if (ctx.actor.role !== 'coordinator') return [];
  const rows = await ctx.db.participant.findMany({
    where: { isShielded: true, handlers: { some: { userId: userIdOf(ctx.actor) ?? '' } } },
    select: LIST_COLUMNS,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map((row) => toListed(ctx, row));
}
