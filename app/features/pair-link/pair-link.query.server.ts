import type { Clock } from '~/domain/kernel/programme-time';
import { dayOf } from '~/domain/kernel/programme-time';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type { PairSide } from '~/domain/pairing/story';
import { hashSecret, momentOf } from '~/infra/access-tokens.server';
import type { BranchDb, SystemDb } from '~/infra/db/database';

/** Pages of a pair that has ended stay open for its last log, thanks and certificate. */
const OPEN_DAYS_AFTER_END = 60;

export interface PairLink {
  readonly branchId: string;
  readonly pairingId: string;
  readonly side: PairSide;
  /** Guide or participant, by the side. */
  readonly personId: string;
  readonly guideId: string;
  readonly participantId: string;
  readonly state: PairingState;
  /** First name of the other, only where this side has more than one pairing and may be told. */
  readonly otherName: string | null;
}

/**
 * Whose link this is. A link shows and logs as often as its side likes until it runs out: reading
 * uses nothing up, so a mail scanner does no harm. `expired` names the pairing and the side so that
 * a new link can be sent to the contact we know, never to who asks. Null is unknown or taken back.
 */
export async function findPairLink(
  world: { readonly system: SystemDb; forBranch(branchId: string): BranchDb },
  clock: Clock,
  secret: string,
): Promise<{ readonly kind: 'open' | 'expired'; readonly link: PairLink } | null> {
  const token = await world.system.accessToken.findUnique({ where: { hash: hashSecret(secret) } });
  if (token?.purpose !== 'pair' || token.revokedAt || !token.branchId || !token.subjectId) {
    return null;
  }
  const side: PairSide = token.side === 'participant' ? 'participant' : 'guide';
  const db = world.forBranch(token.branchId);
  const pairing = await db.pairing.findFirst({
    where: { id: token.subjectId },
    select: {
      state: true,
      endedOn: true,
      guideId: true,
      participantId: true,
      participant: { select: { firstName: true, alias: true, isShielded: true } },
      guide: { select: { places: { select: { id: true }, take: 2 } } },
    },
  });
  if (!pairing) return null;
  const { guideId, participantId, participant, guide, endedOn } = pairing;
  const lastDay = dayOf(clock.now()).subtract({ days: OPEN_DAYS_AFTER_END }).toString();
  if (endedOn !== null && endedOn < lastDay) return null;
  const names = side === 'guide' && guide.places.length > 1 && !participant.isShielded;
  const link: PairLink = {
    branchId: token.branchId,
    pairingId: token.subjectId,
    side,
    personId: side === 'guide' ? guideId : participantId,
    guideId,
    participantId,
    state: pairing.state as PairingState,
    otherName: names ? participant.alias || participant.firstName : null,
  };
  const isOpen = momentOf(token.expiresAt).epochMilliseconds > clock.now().epochMilliseconds;
  return { kind: isOpen ? 'open' : 'expired', link };
}
