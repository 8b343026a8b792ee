import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf, hashSecret, newSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { issuePairLink } from '../issue-pair-link.server';
import type { PairLink } from '../pair-link/pair-link.query.server';
import type { CommonRefusal } from '../refusal-codes';
import type { DeviceDoor } from './device-keys.query.server';

export const DEVICE_DAYS = 180;
/** A phone, a tablet, the phone before: more than these are forgotten, the oldest first. */
const DEVICES_OF_ONE = 5;

/**
 * Lets this phone open the log without a link, for half a year. The secret is for its cookie alone;
 * only a hash is kept. It opens nothing but the person's own pairings, and those while they last.
 */
export function keepOnPhone(
  ctx: Context,
  link: Pick<PairLink, 'side' | 'personId' | 'pairingId'>,
  device: string,
): Promise<Result<{ secret: string }, CommonRefusal>> {
  const { side, personId } = link;
  const deed = {
    verb: 'device-key.keep',
    subject: { type: 'pairing', id: link.pairingId },
    details: { side },
  };
  return inTransaction<{ secret: string }, never>(ctx, deed, async (tx) => {
    const now = ctx.clock.now();
    const live = await tx.deviceKey.findMany({
      where: { purpose: 'log', side, personId, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      skip: DEVICES_OF_ONE - 1,
      select: { id: true },
    });
    const ids = live.map(({ id }) => id);
    const revoked = { revokedAt: dateOf(now) };
    await tx.deviceKey.updateMany({ where: { id: { in: ids } }, data: revoked });
    const secret = newSecret();
    await tx.deviceKey.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        purpose: 'log',
        hash: hashSecret(secret),
        side,
        personId,
        device,
        createdAt: dateOf(now),
        expiresAt: dateOf(now.add({ hours: DEVICE_DAYS * 24 })),
      },
    });
    return ok({ secret });
  });
}

/** Opens the pair's page from a phone that keeps a key: behind a link of its own. */
export function openFromPhone(
  ctx: Context,
  door: DeviceDoor,
): Promise<Result<{ path: string }, CommonRefusal>> {
  const { pairingId, side } = door;
  const deed = { verb: 'device-key.open', subject: { type: 'pairing', id: pairingId } };
  return inTransaction<{ path: string }, never>(ctx, deed, async (tx) => {
    const lastUsedAt = dateOf(ctx.clock.now());
    await tx.deviceKey.updateMany({ where: { id: door.keyId }, data: { lastUsedAt } });
    return ok({ path: await issuePairLink(tx.system, ctx, { pairingId, side }) });
  });
}

/** Ends every phone of one side: a phone was lost or sold. */
export function forgetPhones(
  ctx: Context,
  of: { readonly side: 'guide' | 'participant'; readonly personId: string },
): Promise<Result<null, CommonRefusal>> {
  const { side, personId } = of;
  const deed = { verb: 'device-key.forget', subject: { type: side, id: personId } };
  return inTransaction(ctx, deed, async (tx): Promise<Result<null, CommonRefusal>> => {
    const ended = await tx.deviceKey.updateMany({
      where: { purpose: 'log', side, personId, revokedAt: null },
      data: { revokedAt: dateOf(ctx.clock.now()) },
    });
    return ended.count === 0 ? refuse('not-found') : ok(null);
  });
}
