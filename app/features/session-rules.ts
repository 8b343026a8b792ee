import { ROLES, type Role } from '~/domain/access/actor';
import {
  isLive,
  newSessionTimes,
  refreshedTimes,
  SESSION_LIMITS,
} from '~/domain/access/session-limits';
import type { SessionRules } from '~/infra/session-adapter.server';

/** The domain's limits as the session store wants them. */
export const SESSION_RULES: SessionRules = {
  start: (role, now) => newSessionTimes(SESSION_LIMITS[roleOf(role)], now),
  isLive,
  refresh: (role, times, now) => refreshedTimes(times, SESSION_LIMITS[roleOf(role)], now),
};

/** Reads the role column; a word that is no role throws. */
export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (!role) throw new Error('Unknown role');
  return role;
}
