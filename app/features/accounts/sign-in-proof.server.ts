import { hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemDb } from '~/infra/db/database';
import { listPeopleBehind, type PersonBehind } from './people-behind.query.server';

/** Tries that six digits stand, before they are worth nothing. */
export const MAX_TRIES = 5;

/**
 * The hash covers the contact, so that a proof dies when the contact is changed: it shows that
 * somebody can read what is sent there, and nothing else.
 */
export function proofHash(attempt: string, secret: string, contact: string): string {
  return hashSecret(`${attempt}:${secret}:${contact}`);
}

export interface Proof {
  readonly attempt: string;
  /** Everybody whom this proves; at least one. */
  readonly people: readonly PersonBehind[];
}

/**
 * Whom a link or code proves, or null when it is wrong, used, too old or tried too often. Nothing is
 * used up by looking; a wrong code counts as a try.
 */
export async function findProof(
  ctx: Pick<Context, 'system' | 'clock'>,
  purpose: 'sign-in-link' | 'sign-in-code',
  attempt: string,
  secret: string,
): Promise<Proof | null> {
  const { system, clock } = ctx;
  const token = await system.accessToken.findUnique({ where: { id: attempt } });
  if (!token || token.purpose !== purpose || token.usedAt || token.revokedAt) return null;
  if (token.expiresAt.getTime() <= clock.now().epochMilliseconds) return null;
  // The try is counted before the code is looked at, so that requests side by side get no more.
  const counted = await system.accessToken.updateMany({
    where: { id: attempt, ...(purpose === 'sign-in-code' ? { attempts: { lt: MAX_TRIES } } : {}) },
    data: { attempts: { increment: 1 } },
  });
  if (counted.count === 0 || !token.subjectId) return null;
  const contact = await contactOf(system, token.side, token.subjectId);
  const to = purpose === 'sign-in-link' ? contact?.email : contact?.phone;
  if (!to || proofHash(attempt, secret, to) !== token.hash) return null;
  const people = await listPeopleBehind(
    system,
    purpose === 'sign-in-link' ? { email: to, phone: null } : { email: null, phone: to },
  );
  return people.length === 0 ? null : { attempt, people };
}

async function contactOf(db: SystemDb, side: string | null, id: string) {
  const select = { email: true, phone: true } as const;
  return side === 'guide'
    ? db.guide.findUnique({ where: { id }, select })
    : db.participant.findUnique({ where: { id }, select });
}
