import type { Clock } from '~/domain/kernel/programme-time';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf, hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchDb, SystemDb } from '~/infra/db/database';

/** A pairing that a phone may open. */
export interface DeviceDoor {
  readonly keyId: string;
  readonly branchId: string;
  readonly pairingId: string;
  readonly side: PairSide;
  readonly personId: string;
  /** First name of the other, only where there are several to choose from and it may be told. */
  readonly otherName: string | null;
}

const UNDER_WAY = ['trial', 'active', 'paused', 'closing'];
/** As many keys as one phone's cookie holds. */
export const KEYS_OF_A_PHONE = 4;

/** The pairings behind the secrets of a phone: those that last, and no longer than their keys do. */
export async function doorsOfPhone(
  world: { readonly system: SystemDb; forBranch(branchId: string): BranchDb },
  clock: Clock,
  secrets: readonly string[],
): Promise<DeviceDoor[]> {
  const keys = await world.system.deviceKey.findMany({
    where: {
      hash: { in: secrets.slice(0, KEYS_OF_A_PHONE).map(hashSecret) },
      purpose: 'log',
      revokedAt: null,
      expiresAt: { gt: dateOf(clock.now()) },
    },
    orderBy: { createdAt: 'asc' },
    take: KEYS_OF_A_PHONE,
  });
  const doors: DeviceDoor[] = [];
  for (const key of keys) {
    const side: PairSide = key.side === 'participant' ? 'participant' : 'guide';
    const own = side === 'guide' ? { guideId: key.personId } : { participantId: key.personId };
    const pairings = await world.forBranch(key.branchId).pairing.findMany({
      where: { ...own, state: { in: UNDER_WAY } },
      orderBy: { createdAt: 'asc' },
      take: 10,
      select: {
        id: true,
        participant: { select: { firstName: true, alias: true, isShielded: true } },
      },
    });
    for (const { id, participant } of pairings) {
      if (doors.some((door) => door.pairingId === id && door.side === side)) continue;
      const isTold = side === 'guide' && !participant.isShielded;
      doors.push({
        keyId: key.id,
        branchId: key.branchId,
        pairingId: id,
        side,
        personId: key.personId,
        otherName: isTold ? participant.alias || participant.firstName : null,
      });
    }
  }
  return doors.length === 1 ? doors.map((door) => ({ ...door, otherName: null })) : doors;
}

/** How many phones of each side open the log by themselves. */
export async function countPhones(
  ctx: Pick<Context, 'db' | 'clock'>,
  people: Readonly<Record<PairSide, string>>,
): Promise<Record<PairSide, number>> {
  const { guide, participant } = people;
  const rows = await ctx.db.deviceKey.findMany({
    where: {
      purpose: 'log',
      personId: { in: [guide, participant] },
      revokedAt: null,
      expiresAt: { gt: dateOf(ctx.clock.now()) },
    },
    take: 50,
    select: { side: true },
  });
  const of = (side: PairSide) => rows.filter((row) => row.side === side).length;
  return { guide: of('guide'), participant: of('participant') };
}
