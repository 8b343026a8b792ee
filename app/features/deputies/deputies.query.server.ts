import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { listCoordinators } from '../pairings/coordinators.query.server';

/** Deputyships that run or are to come, by first day, and who can be named for one. */
export async function readDeputies(ctx: Context) {
  const coordinators = await listCoordinators(ctx);
  const names = new Map(coordinators.map(({ id, name }) => [id, name]));
  const day = today(ctx.clock).toString();
  const rows = await ctx.db.deputyship.findMany({
    where: { endedAt: null, untilOn: { gte: day } },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      version: true,
      forUserId: true,
      deputyUserId: true,
      fromOn: true,
      untilOn: true,
    },
  });
  return {
    today: day,
    coordinators,
    deputyships: rows.map(({ forUserId, deputyUserId, ...row }) => ({
      ...row,
      runs: row.fromOn <= day,
      away: names.get(forUserId) ?? '',
      deputy: names.get(deputyUserId) ?? '',
    })),
  };
}
