import { Lucia, TimeSpan } from 'lucia';
import { newSecret } from './access-tokens.server';
import { systemClock } from './clock.server';
import type { SystemTx } from './db/database';
import type { Env } from './env.server';
import {
  type SessionAttributes,
  type SessionRules,
  sessionAdapter,
  sessionRowId,
} from './session-adapter.server';

export interface LiveSession extends SessionAttributes {
  /** The row's id (a hash): safe to compare with, never shown to a browser. */
  readonly rowId: string;
  readonly userId: string;
  readonly isSuspended: boolean;
}

export interface Sessions {
  /** The session behind a cookie's secret, and one step later its next idle limit. */
  find(secret: string): Promise<LiveSession | null>;
  /** Starts a session and answers its secret, which exists nowhere else. */
  start(userId: string, attributes: SessionAttributes, parallel: number): Promise<string>;
  end(secret: string): Promise<void>;
  endAllOf(userId: string): Promise<void>;
  purgeExpired(): Promise<void>;
}

// Longer than twice any idle limit: Lucia then offers a refresh at every request, and the adapter
// decides whether one is due.
const ASK_EVERY_TIME = new TimeSpan(4, 'h');

/** Only host-bound over https; plain over http, where browsers refuse the prefix. */
export function sessionCookieName(env: Pick<Env, 'baseUrl'>): string {
  return env.baseUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

/**
 * Sessions follow the machine's clock, not the programme's: a demo that pretends another day must
 * not sign anybody out. Open one per request; the adapter remembers what it read.
 */
export function openSessions(
  db: SystemTx,
  rules: SessionRules,
  now: () => number = () => systemClock.now().epochMilliseconds,
): Sessions {
  const lucia = new Lucia(sessionAdapter(db, rules, now), {
    sessionExpiresIn: ASK_EVERY_TIME,
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
  return {
    async find(secret) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
      const { session, user } = await lucia.validateSession(secret);
      if (!session || !user) return null;
      const { id, fresh, expiresAt, ...attributes } = session;
      return { ...attributes, rowId: sessionRowId(id), isSuspended: user.isSuspended };
    },
    async start(userId, attributes, parallel) {
      const secret = newSecret();
      await lucia.createSession(userId, attributes, { sessionId: secret });
      await keepNewest(db, userId, attributes.role, parallel);
      return secret;
    },
    end: (secret) => lucia.invalidateSession(secret),
    endAllOf: (userId) => lucia.invalidateUserSessions(userId),
    purgeExpired: () => lucia.deleteExpiredSessions(),
  };
}

async function keepNewest(db: SystemTx, userId: string, role: string, keep: number): Promise<void> {
  const surplus = await db.session.findMany({
    where: { userId, role },
    orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    skip: keep,
    select: { id: true },
  });
  if (surplus.length === 0) return;
  await db.session.deleteMany({ where: { id: { in: surplus.map((one) => one.id) } } });
}
