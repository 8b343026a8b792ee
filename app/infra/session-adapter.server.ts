import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, Lucia } from 'lucia';
import type { SessionTimes } from '~/domain/access/session-limits';
import type { SystemTx } from './db/database';

/** What a session says of who is signed in, as which role, and how. */
export interface SessionAttributes {
  readonly role: string;
  readonly branchId: string | null;
  readonly membershipId: string | null;
  readonly guideId: string | null;
  readonly participantId: string | null;
  readonly secondFactorAt: Date | null;
  /** "Chrome, Android". */
  readonly device: string;
}

export interface UserAttributes {
  readonly isSuspended: boolean;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** The limits as functions of the role, so that the rules stay in the domain. */
export interface SessionRules {
  start(role: string, now: number): SessionTimes;
  isLive(times: SessionTimes, now: number): boolean;
  refresh(
    role: string,
    times: SessionTimes,
    now: number,
  ): Pick<SessionTimes, 'lastSeenAt' | 'expiresAt'> | null;
}

/** All that is kept of a session's secret: a leaked copy of the database signs nobody in. */
export function sessionRowId(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Lucia's seven functions on our table. Lucia is always handed back the secret that it asked with,
 * never the row's id, for it passes that on to the other functions. Which times apply is ours to
 * say (absolute limit, one write per five minutes), so what Lucia proposes as new expiry is not read.
 * One adapter per request: it remembers the row that it has just read.
 */
export function sessionAdapter(db: SystemTx, rules: SessionRules, now: () => number): Adapter {
  let lastRead: (SessionTimes & { readonly id: string; readonly role: string }) | null = null;
  return {
    async getSessionAndUser(secret) {
      const row = await db.session.findUnique({
        where: { id: sessionRowId(secret) },
        include: { user: { select: { id: true, suspendedAt: true } } },
      });
      if (!row) return [null, null];
      const times = timesOf(row);
      if (!rules.isLive(times, now())) {
        await db.session.deleteMany({ where: { id: row.id } });
        return [null, null];
      }
      lastRead = { ...times, id: row.id, role: row.role };
      const { user } = row;
      const isSuspended = user.suspendedAt !== null;
      return [asLucia(secret, row), { id: user.id, attributes: { isSuspended } }];
    },
    async getUserSessions(userId) {
      const rows = await db.session.findMany({ where: { userId } });
      return rows.map((row) => asLucia(row.id, row));
    },
    async setSession({ id, userId, attributes }) {
      const times = rules.start(attributes.role, now());
      await db.session.create({
        data: {
          ...attributes,
          id: sessionRowId(id),
          userId,
          createdAt: new Date(times.lastSeenAt),
          lastSeenAt: new Date(times.lastSeenAt),
          expiresAt: new Date(times.expiresAt),
          absoluteExpiresAt: new Date(times.absoluteExpiresAt),
        },
      });
    },
    async updateSessionExpiration(secret) {
      if (lastRead?.id !== sessionRowId(secret)) return;
      const fresh = rules.refresh(lastRead.role, lastRead, now());
      if (!fresh) return;
      await db.session.updateMany({
        where: { id: lastRead.id },
        data: { lastSeenAt: new Date(fresh.lastSeenAt), expiresAt: new Date(fresh.expiresAt) },
      });
    },
    async deleteSession(secret) {
      await db.session.deleteMany({ where: { id: sessionRowId(secret) } });
    },
    async deleteUserSessions(userId) {
      await db.session.deleteMany({ where: { userId } });
    },
    async deleteExpiredSessions() {
      const at = new Date(now());
      const where = { OR: [{ expiresAt: { lte: at } }, { absoluteExpiresAt: { lte: at } }] };
      await db.session.deleteMany({ where });
    },
  };
}

interface Row extends SessionAttributes {
  readonly userId: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
}

function timesOf(row: Row): SessionTimes {
  return {
    lastSeenAt: row.lastSeenAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    absoluteExpiresAt: row.absoluteExpiresAt.getTime(),
  };
}

function asLucia(id: string, row: Row): DatabaseSession {
  const { role, branchId, membershipId, guideId, participantId, secondFactorAt, device } = row;
  const attributes = {
    role,
    branchId,
    membershipId,
    guideId,
    participantId,
    secondFactorAt,
    device,
  };
  return { id, userId: row.userId, expiresAt: row.expiresAt, attributes };
}
