import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';

/** What stands above every page of one pairing; null when this coordinator may not know of it. */
export async function findPairingHead(ctx: Context, id: string) {
  const row = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: {
      state: true,
      guide: { select: { firstName: true } },
      participant: { select: { firstName: true, alias: true } },
    },
  });
  if (!row) return null;
  return {
    id,
    state: row.state,
    guide: row.guide.firstName,
    participant: row.participant.alias || row.participant.firstName,
  };
}
