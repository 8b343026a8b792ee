import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Result } from '~/domain/kernel/result';
import type { SystemDb } from './db/database';

/** How many times within how many minutes, per key. */
export const RATES = {
  /** Passwords and second factors tried on one account. */
  'sign-in-account': { points: 10, minutes: 15 },
  /** All attempts to sign in from one network address. */
  'sign-in-address': { points: 30, minutes: 15 },
  /** Short codes tried from one network address. */
  'code-address': { points: 10, minutes: 10 },
  /** Six digits of a second factor tried on one account. */
  'second-factor': { points: 5, minutes: 10 },
  /** Links and codes sent to one contact, and asked for from one address. */
  'send-contact': { points: 3, minutes: 60 },
  'send-address': { points: 10, minutes: 60 },
  /** Forms that create a person, from one address. */
  register: { points: 5, minutes: 60 },
  /** Participants who register themselves: a class or a waiting room shares one address. */
  'register-participant': { points: 30, minutes: 60 },
  /**
   * Guides who sign up, from one address: a stand at a university is one address, and every one of
   * them is welcome. What is sent to one contact is limited by `send-contact`.
   */
  'sign-up': { points: 60, minutes: 60 },
  /** Presses on pages behind a message link, from one address. */
  'link-answer': { points: 30, minutes: 15 },
  /** Readings of one private calendar address; a calendar comes by a few times a day. */
  'calendar-feed': { points: 12, minutes: 60 },
  /** Invitations by one admin or coordinator. */
  invite: { points: 50, minutes: 24 * 60 },
  'first-start': { points: 5, minutes: 10 },
} as const satisfies Record<string, { points: number; minutes: number }>;
export type Rate = keyof typeof RATES;

export interface Limits {
  /** Counts one attempt; refused when there have been too many. A broken store throws: fail closed. */
  consume(rate: Rate, key: string): Promise<Result<void, 'too-many-attempts'>>;
  /** A success starts the count again. */
  forget(rate: Rate, key: string): Promise<void>;
}

const SECRET_KEY = 'limits-secret';

/**
 * Counts live in the database and survive a restart. Keys (accounts, contacts, network addresses)
 * are stored as an HMAC only, under a secret of the installation.
 */
export async function openLimits(db: SystemDb): Promise<Limits> {
  const stored = await db.installation.upsert({
    where: { key: SECRET_KEY },
    create: { key: SECRET_KEY, value: randomBytes(32).toString('base64url') },
    update: {},
  });
  const hashed = (rate: Rate, key: string) =>
    createHmac('sha256', stored.value).update(`${rate}:${key}`).digest('base64url');
  const limiters = new Map<Rate, RateLimiterPrisma>();
  const limiterOf = (rate: Rate) => {
    let limiter = limiters.get(rate);
    if (!limiter) {
      limiter = new RateLimiterPrisma({
        storeClient: db,
        tableName: 'rateLimiterFlexible',
        keyPrefix: rate,
        points: RATES[rate].points,
        duration: RATES[rate].minutes * 60,
        clearExpiredByTimeout: false,
      });
      limiters.set(rate, limiter);
    }
    return limiter;
  };
  return {
    async consume(rate, key) {
      try {
        await limiterOf(rate).consume(hashed(rate, key));
        return { ok: true, value: undefined };
      } catch (error) {
        if (error instanceof RateLimiterRes) return { ok: false, refusal: 'too-many-attempts' };
        throw error;
      }
    },
    async forget(rate, key) {
      await limiterOf(rate).delete(hashed(rate, key));
    },
  };
}

/** The network address as a key: IPv6 by its /64, for one household has all of it. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const missing = plain.includes('::') ? Math.max(8 - front.length - back.length, 0) : 0;
  const parts = [...front, ...Array<string>(missing).fill('0'), ...back];
  return parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
