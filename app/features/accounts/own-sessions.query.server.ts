import { dateOf, hashSecret } from '~/infra/access-tokens.server';
import { systemClock } from '~/infra/clock.server';
import type { SystemDb } from '~/infra/db/database';

export interface OwnSession {
  /** Names the session to end it; worthless as a cookie. */
  readonly handle: string;
  readonly device: string;
  readonly role: string;
  /** ISO moments by the machine's clock. */
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly isThisOne: boolean;
}

/** The row's id stays with us: what a page names is a hash of it. */
export function handleOf(rowId: string): string {
  return hashSecret(`handle:${rowId}`).slice(0, 32);
}

/** One person's living sessions in every role, this one first, then by last use. */
export async function listOwnSessions(
  db: SystemDb,
  own: { readonly userId: string; readonly rowId: string },
): Promise<OwnSession[]> {
  const now = dateOf(systemClock.now());
  const rows = await db.session.findMany({
    where: { userId: own.userId, expiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, device: true, role: true, createdAt: true, lastSeenAt: true },
  });
  const sessions = rows.map((row) => ({
    handle: handleOf(row.id),
    device: row.device,
    role: row.role,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isThisOne: row.id === own.rowId,
  }));
  return sessions.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
