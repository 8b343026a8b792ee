import type { Role } from './actor';

/** How long and how many times somebody may be signed in at once. */
export interface SessionLimits {
  /** Minutes without a request after which the session ends. */
  readonly idleMinutes: number;
  /** Hours after which it ends however busy it is. */
  readonly absoluteHours: number;
  /** Sessions of one person in one role; a new one pushes out the one that was quiet longest. */
  readonly parallel: number;
}

const STAFF: SessionLimits = { idleMinutes: 30, absoluteHours: 12, parallel: 3 };

/** The limits of docs/adr/0015, from the role of the session. */
export const SESSION_LIMITS: Readonly<Record<Role, SessionLimits>> = {
  admin: STAFF,
  coordinator: STAFF,
  caseworker: STAFF,
  steering: STAFF,
  guide: { idleMinutes: 60, absoluteHours: 24, parallel: 3 },
  participant: { idleMinutes: 60, absoluteHours: 24, parallel: 5 },
};

/** A row is written again at most this often, so that reading a page is not a write each time. */
export const REFRESH_MINUTES = 5;

const MINUTE = 60_000;

export interface SessionTimes {
  /** Milliseconds since 1970, all of them. */
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly absoluteExpiresAt: number;
}

/** The times of a session that begins now. */
export function newSessionTimes(limits: SessionLimits, now: number): SessionTimes {
  const absoluteExpiresAt = now + limits.absoluteHours * 60 * MINUTE;
  const expiresAt = Math.min(now + limits.idleMinutes * MINUTE, absoluteExpiresAt);
  return { lastSeenAt: now, expiresAt, absoluteExpiresAt };
}

/** Valid up to the last millisecond before either limit. */
export function isLive(times: SessionTimes, now: number): boolean {
  return now < times.expiresAt && now < times.absoluteExpiresAt;
}

/** The times after a request at `now`, or null while the row may stay as it is. */
export function refreshedTimes(
  times: SessionTimes,
  limits: SessionLimits,
  now: number,
): Pick<SessionTimes, 'lastSeenAt' | 'expiresAt'> | null {
  if (now - times.lastSeenAt < REFRESH_MINUTES * MINUTE) return null;
  const expiresAt = Math.min(now + limits.idleMinutes * MINUTE, times.absoluteExpiresAt);
  return { lastSeenAt: now, expiresAt };
}
