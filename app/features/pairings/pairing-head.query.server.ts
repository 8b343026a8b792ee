import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';

const person = { id: true, firstName: true, lastName: true, phone: true } as const;

/**
 * What every page of one pairing knows: its state and its two sides with what a coordinator needs at
 * hand. Null when this coordinator may not know of it.
 */
export async function findPairingHead(ctx: Context, id: string) {
  const row = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: {
      state: true,
      guide: { select: person },
      participant: {
        select: {
          ...person,
          alias: true,
          contactLanguage: true,
          interpreter: true,
          isShielded: true,
        },
      },
    },
  });
  if (!row) return null;
  const { alias, ...participant } = row.participant;
  return {
    id,
    state: row.state,
    guide: row.guide,
    participant: { ...participant, firstName: alias || participant.firstName },
  };
}

export type PairingHead = NonNullable<Awaited<ReturnType<typeof findPairingHead>>>;
