import type { Actor } from '~/domain/access/actor';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';

export interface KeyOwner {
  readonly side: PairSide;
  /** Guide or participant, by the side. */
  readonly personId: string;
}

/** Whose calendars a signed-in guide or participant has; null for everybody else. */
export function ownerOf(actor: Actor): KeyOwner | null {
  if (actor.role === 'guide') return { side: 'guide', personId: actor.guideId };
  if (actor.role === 'participant') return { side: 'participant', personId: actor.participantId };
  return null;
}

export interface CalendarKeyView {
  readonly id: string;
  /** A coarse word such as "Safari, iPhone"; may be empty. */
  readonly device: string;
  /** Moments in UTC (ISO). */
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string;
}

/** The calendars on a person's devices that still work, newest first. */
export async function listCalendarKeys(
  ctx: Pick<Context, 'db' | 'clock'>,
  { side, personId }: KeyOwner,
): Promise<CalendarKeyView[]> {
  const rows = await ctx.db.deviceKey.findMany({
    where: {
      purpose: 'calendar',
      side,
      personId,
      revokedAt: null,
      expiresAt: { gt: dateOf(ctx.clock.now()) },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** How many calendars on phones a pairing's two sides have; a coordinator can end them all. */
export async function countCalendarKeys(
  ctx: Pick<Context, 'db' | 'clock'>,
  pairing: { readonly guideId: string; readonly participantId: string },
): Promise<number> {
  return ctx.db.deviceKey.count({
    where: {
      purpose: 'calendar',
      revokedAt: null,
      expiresAt: { gt: dateOf(ctx.clock.now()) },
      OR: [
        { side: 'guide', personId: pairing.guideId },
        { side: 'participant', personId: pairing.participantId },
      ],
    },
  });
}
