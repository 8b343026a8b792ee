import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '~/domain/kernel/programme-time';
import type { SystemDb, SystemTx } from './db/database';

/** What a handed-out secret opens. */
export type TokenPurpose =
  | 'sign-in-link'
  | 'sign-in-code'
  | 'spoken-code'
  | 'staff-invitation'
  | 'password-reset'
  | 'first-admin'
  | 'resume-application'
  | 'answer-match'
  | 'sign-agreement'
  | 'pair';

export interface IssuedToken {
  readonly purpose: TokenPurpose;
  readonly branchId?: string | null;
  readonly userId?: string | null;
  /** The record it opens: a match, a guide, a pairing … */
  readonly subjectId?: string | null;
  /** guide | participant, where the purpose has two sides. */
  readonly side?: 'guide' | 'participant' | null;
  readonly lifetimeHours: number;
}

/** SHA-256 in hex: all that is kept of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** 256 random bits for an address, base64url (43 characters). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Stores a token and answers the secret, which exists nowhere else. Pass `secret` for short codes
 * that people type or hear (their own rate limits and `attempts` guard those).
 */
export async function issueToken(
  tx: SystemTx | SystemDb,
  context: { readonly clock: Clock; newId(): string },
  token: IssuedToken,
  secret: string = newSecret(),
): Promise<string> {
  const now = context.clock.now();
  await tx.accessToken.create({
    data: {
      id: context.newId(),
      purpose: token.purpose,
      hash: hashSecret(secret),
      branchId: token.branchId ?? null,
      userId: token.userId ?? null,
      subjectId: token.subjectId ?? null,
      side: token.side ?? null,
      createdAt: dateOf(now),
      expiresAt: dateOf(now.add({ hours: token.lifetimeHours })),
    },
  });
  return secret;
}

/** The live token behind a secret, or null when it is unknown, used, revoked or too old. Reading uses nothing up. */
export async function findToken(
  db: SystemTx | SystemDb,
  clock: Clock,
  purpose: TokenPurpose,
  secret: string,
) {
  const token = await db.accessToken.findUnique({ where: { hash: hashSecret(secret) } });
  if (!token || token.purpose !== purpose || token.usedAt || token.revokedAt) return null;
  return token.expiresAt.getTime() > clock.now().epochMilliseconds ? token : null;
}

/** Uses a token up; false when somebody else just did, so exactly one press wins. */
export async function spendToken(tx: SystemTx, clock: Clock, id: string): Promise<boolean> {
  const used = await tx.accessToken.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: dateOf(clock.now()) },
  });
  return used.count === 1;
}

/** Ends every open token of one kind for one record (a new link replaces the old, a withdrawn proposal both). */
export async function revokeTokens(
  tx: SystemTx,
  clock: Clock,
  purpose: TokenPurpose,
  subjectId: string,
  side?: 'guide' | 'participant',
): Promise<void> {
  await tx.accessToken.updateMany({
    where: { purpose, subjectId, usedAt: null, revokedAt: null, ...(side ? { side } : {}) },
    data: { revokedAt: dateOf(clock.now()) },
  });
}

/** A moment as the database client takes it. */
export function dateOf(moment: Temporal.Instant): Date {
  return new Date(moment.epochMilliseconds);
}

/** A moment as the database client gives it back. */
export function momentOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
