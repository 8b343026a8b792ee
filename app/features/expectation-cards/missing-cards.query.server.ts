import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { LISTED } from '../participants/visible-participants.query';

export interface MissingCard {
  readonly pairingId: string;
  readonly guideName: string;
  readonly participantName: string;
  readonly coordinatorUserId: string | null;
  /** When the first meeting is (ISO moment). */
  readonly startsAt: string;
  /** Sides that have not filled in theirs; never empty. */
  readonly sides: readonly PairSide[];
}

const filledBy = (side: PairSide) => ({
  expectations: { some: { side, filledAt: { not: null } } },
});
const filled = { where: { filledAt: { not: null } }, select: { side: true } } as const;

/**
 * First meetings within so many days (default 3) for which a side has not filled in its card, the
 * soonest first: one statement and its relations. Shielded participants are in no list.
 */
export async function listMissingCards(
  ctx: Pick<Context, 'db' | 'clock'>,
  { withinDays = 3, take = 100 }: { readonly withinDays?: number; readonly take?: number } = {},
): Promise<readonly MissingCard[]> {
  const now = ctx.clock.now();
  const until = now.add({ hours: withinDays * 24 });
  const where = {
    state: 'first-meeting-booked',
    participant: LISTED,
    firstMeeting: { is: { outcome: 'planned', startsAt: { gt: dateOf(now), lte: dateOf(until) } } },
    NOT: { AND: [filledBy('guide'), filledBy('participant')] },
  } satisfies Prisma.PairingWhereInput;
  const rows = await ctx.db.pairing.findMany({
    where,
    orderBy: [{ firstMeeting: { startsAt: 'asc' } }, { id: 'asc' }],
    take,
    select: {
      id: true,
      coordinatorUserId: true,
      guide: { select: { firstName: true } },
      participant: { select: { firstName: true, alias: true } },
      firstMeeting: { select: { startsAt: true } },
      expectations: filled,
    },
  });
  return rows.map((row) => ({
    pairingId: row.id,
    guideName: row.guide.firstName,
    participantName: row.participant.alias || row.participant.firstName,
    coordinatorUserId: row.coordinatorUserId,
    startsAt: row.firstMeeting?.startsAt.toISOString() ?? '',
    sides: (['guide', 'participant'] as const).filter(
      (side) => !row.expectations.some((card) => card.side === side),
    ),
  }));
}
