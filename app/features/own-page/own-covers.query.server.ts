import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';

/** A pair that a guide stands in for, as the own page shows it. */
export interface OwnCover {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  /** ISO day. */
  readonly untilOn: string;
}

/** Whom a guide meets while another is away; who needs special care is told of by voice alone. */
export async function coversOf(ctx: Context, guideId: string): Promise<OwnCover[]> {
  const day = today(ctx.clock).toString();
  const rows = await ctx.db.pairingCover.findMany({
    where: {
      guideId,
      endedOn: null,
      fromOn: { lte: day },
      untilOn: { gte: day },
      pairing: { participant: { isShielded: false } },
    },
    orderBy: [{ untilOn: 'asc' }, { id: 'asc' }],
    take: 10,
    select: {
      id: true,
      untilOn: true,
      pairing: {
        select: { participant: { select: { firstName: true, alias: true, phone: true } } },
      },
    },
  });
  return rows.map(({ id, untilOn, pairing: { participant } }) => ({
    id,
    untilOn,
    name: participant.alias || participant.firstName,
    phone: participant.phone,
  }));
}
