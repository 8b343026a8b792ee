import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import { hashPassword, isOutdated, verifyPassword } from '~/infra/passwords.server';
import type { Limits } from '~/infra/rate-limits.server';
import { newTotpSecret } from '~/infra/second-factor.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';
import { asSignIn, listStaffMemberships } from './staff-memberships.query.server';

export type NextFactor = 'second-factor' | 'enrol';

/**
 * First step of the staff: e-mail and password. Whatever is wrong, the answer and its time are the
 * same. The session that begins opens nothing but the second factor. `email` is in small letters.
 */
export async function signInStaff(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  input: { readonly email: string; readonly password: string },
  browser: Browser,
): Promise<Result<{ secret: string; next: NextFactor }, AccountRefusal | CommonRefusal>> {
  for (const [rate, key] of [
    ['sign-in-address', browser.address],
    ['sign-in-account', input.email],
  ] as const) {
    const counted = await limits.consume(rate, key);
    if (!counted.ok) return counted;
  }
  const user = await ctx.system.user.findFirst({
    where: { email: input.email, isStaff: true },
    select: { id: true, passwordHash: true, suspendedAt: true, totpConfirmedAt: true },
  });
  const isRight = await verifyPassword(user?.passwordHash ?? null, input.password);
  const memberships = await listStaffMemberships(ctx.system, user?.id ?? '');
  const first = memberships[0];
  if (!user || !isRight || user.suspendedAt || !first) return refuse('wrong-sign-in');
  await limits.forget('sign-in-account', input.email);
  const rehashed = isOutdated(user.passwordHash ?? '') ? await hashPassword(input.password) : null;
  const isEnrolled = user.totpConfirmedAt !== null;
  return systemTransaction(
    ctx,
    { verb: 'account.sign-in', subject: { type: 'user', id: user.id } },
    async (tx) => {
      if (rehashed)
        await tx.user.update({ where: { id: user.id }, data: { passwordHash: rehashed } });
      if (!isEnrolled) {
        // A secret that nobody has confirmed is worth nothing, so each start may make a new one.
        const data = { totpSecret: newTotpSecret() };
        await tx.user.updateMany({ where: { id: user.id, totpConfirmedAt: null }, data });
      }
      const secret = await startSession(tx, asSignIn(user.id, first), {
        ...browser,
        hasSecondFactor: false,
      });
      return ok({ secret, next: isEnrolled ? 'second-factor' : 'enrol' });
    },
  );
}
