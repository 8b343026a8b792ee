import { ok, type Result, refuse } from '~/domain/kernel/result';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import { dateOf, hashSecret, newSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import type { KeyOwner } from './calendar-keys.query.server';

export type CalendarRefusal = 'no-calendar-for-this' | 'too-many-calendars';

const KEY_DAYS = 180;
/** A person has a phone, perhaps a tablet and a computer. */
const MOST_KEYS = 6;
/** A press that came twice makes one calendar: the first, which nobody has read, goes. */
const TWICE_MINUTES = 10;

/**
 * Makes a private calendar address for one device. The secret is in the answer and nowhere else; it
 * therefore takes no idempotency key, which would keep it. Refused for a shielded participant's
 * pairing, for either side, and once the pairing has ended.
 */
export function makeCalendarKey(
  ctx: Context,
  input: KeyOwner & { readonly pairingId: string; readonly device: string },
): Promise<
  Result<{ readonly id: string; readonly secret: string }, CalendarRefusal | CommonRefusal>
> {
  const { side, personId, pairingId, device } = input;
  const secret = newSecret();
  const now = ctx.clock.now();
  const subject = (made: { readonly id: string }) => ({ type: 'device-key', id: made.id });
  const what = { verb: 'ics.token.create', subject, details: { side } };
  return inTransaction(ctx, what, async (tx) => {
    const whose = side === 'guide' ? { guideId: personId } : { participantId: personId };
    const pairing = await tx.pairing.findFirst({
      where: { id: pairingId, ...whose, state: { in: [...OPEN_PAIRING_STATES] } },
      select: { participant: { select: { isShielded: true } } },
    });
    if (!pairing || pairing.participant.isShielded) return refuse('no-calendar-for-this');
    const own = { purpose: 'calendar', side, personId, revokedAt: null };
    const moments = {
      createdAt: dateOf(now),
      expiresAt: dateOf(now.add({ hours: KEY_DAYS * 24 })),
    };
    await tx.deviceKey.updateMany({
      where: {
        ...own,
        device,
        lastUsedAt: null,
        createdAt: { gt: dateOf(now.subtract({ minutes: TWICE_MINUTES })) },
      },
      data: { revokedAt: moments.createdAt },
    });
    const live = { ...own, expiresAt: { gt: moments.createdAt } };
    if ((await tx.deviceKey.count({ where: live })) >= MOST_KEYS) {
      return refuse('too-many-calendars');
    }
    const id = ctx.newId();
    const hash = hashSecret(secret);
    const { branchId } = ctx;
    await tx.deviceKey.create({
      data: { id, branchId, purpose: 'calendar', hash, side, personId, device, ...moments },
    });
    return ok({ id, secret });
  });
}

/** Ends one calendar of a person's own; pressing twice does no harm. */
export function revokeCalendarKey(
  ctx: Context,
  owner: KeyOwner,
  keyId: string,
): Promise<Result<null, CommonRefusal>> {
  const what = { verb: 'ics.token.revoke', subject: { type: 'device-key', id: keyId } };
  return inTransaction(ctx, what, async (tx): Promise<Result<null, CommonRefusal>> => {
    const where = { id: keyId, purpose: 'calendar', ...owner };
    const key = await tx.deviceKey.findFirst({ where, select: { id: true } });
    if (!key) return refuse('not-found');
    const revokedAt = dateOf(ctx.clock.now());
    await tx.deviceKey.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt } });
    return ok(null);
  });
}

/** Ends every calendar of both sides of a pairing, by a coordinator. */
export function revokeCalendarsOfPair(
  ctx: Context,
  pairingId: string,
  press: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  const what = {
    verb: 'ics.token.revoke-all',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: press.key,
  };
  return inTransaction(ctx, what, async (tx): Promise<Result<null, CommonRefusal>> => {
    const select = { guideId: true, participantId: true } as const;
    const pairing = await tx.pairing.findFirst({ where: { id: pairingId }, select });
    if (!pairing) return refuse('not-found');
    await tx.deviceKey.updateMany({
      where: {
        purpose: 'calendar',
        revokedAt: null,
        OR: [
          { side: 'guide', personId: pairing.guideId },
          { side: 'participant', personId: pairing.participantId },
        ],
      },
      data: { revokedAt: dateOf(ctx.clock.now()) },
    });
    return ok(null);
  });
}

/** Notes that a calendar was read; once an hour is often enough to say when it was last used. */
export async function noteUse(
  ctx: Pick<Context, 'system' | 'clock'>,
  key: { readonly keyId: string; readonly lastUsedAt: Date | null },
): Promise<void> {
  const hourAgo = dateOf(ctx.clock.now().subtract({ hours: 1 }));
  if (key.lastUsedAt && key.lastUsedAt > hourAgo) return;
  await ctx.system.deviceKey.updateMany({
    where: { id: key.keyId },
    data: { lastUsedAt: dateOf(ctx.clock.now()) },
  });
}
