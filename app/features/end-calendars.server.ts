import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';

/**
 * The calendars and logs on both sides' phones end with the pairing, unless the person has another
 * open one; a later pairing makes new ones. Call it in the transaction of the end, after the end.
 */
export async function endCalendars(
  tx: BranchTx,
  ctx: Pick<Context, 'clock'>,
  pairingId: string,
): Promise<void> {
  const select = { guideId: true, participantId: true } as const;
  const pairing = await tx.pairing.findFirst({ where: { id: pairingId }, select });
  if (!pairing) return;
  const { guideId, participantId } = pairing;
  const sides = [
    { side: 'guide', personId: guideId, where: { guideId } },
    { side: 'participant', personId: participantId, where: { participantId } },
  ];
  for (const { side, personId, where } of sides) {
    const open = { ...where, id: { not: pairingId }, state: { in: [...OPEN_PAIRING_STATES] } };
    if ((await tx.pairing.count({ where: open })) > 0) continue;
    await tx.deviceKey.updateMany({
      where: { side, personId, revokedAt: null },
      data: { revokedAt: dateOf(ctx.clock.now()) },
    });
  }
}
