import { checkPassword } from '~/domain/access/password-rules';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { findToken, spendToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, systemTransaction } from '~/infra/db/in-transaction.server';
import { hashPassword } from '~/infra/passwords.server';
import { newTotpSecret } from '~/infra/second-factor.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';
import { asSignIn, listStaffMemberships } from './staff-memberships.query.server';

/**
 * Chooses the first password behind an invitation. The press uses the link up, never a visit; what
 * follows is the second factor, without which the session opens nothing.
 */
export async function acceptInvitation(
  ctx: Omit<Context, 'db'>,
  input: { readonly secret: string; readonly password: string; readonly again: string },
  browser: Browser,
): Promise<Result<{ secret: string }, AccountRefusal | CommonRefusal>> {
  const token = await findToken(ctx.system, ctx.clock, 'staff-invitation', input.secret);
  const user = await ctx.system.user.findUnique({
    where: { id: token?.userId ?? '' },
    select: { id: true, name: true, email: true, version: true },
  });
  if (!token || !user) return refuse('link-used-or-old');
  if (input.password !== input.again) return refuse('passwords-differ', 'again');
  const memberships = await listStaffMemberships(ctx.system, user.id);
  const branches = memberships.map((one) => one.branchName);
  const refusal = checkPassword(input.password, [user.name, user.email ?? '', ...branches]);
  if (refusal) return refuse(refusal, 'password');
  const first = memberships[0];
  if (!first) return refuse('link-used-or-old');
  const passwordHash = await hashPassword(input.password);
  return systemTransaction(
    ctx,
    { verb: 'account.accept-invitation', subject: { type: 'user', id: user.id } },
    async (tx) => {
      if (!(await spendToken(tx, ctx.clock, token.id))) return refuse('link-used-or-old');
      await changeOne(
        tx.user.updateMany({
          where: { id: user.id, version: user.version, passwordHash: null },
          data: { passwordHash, totpSecret: newTotpSecret(), version: { increment: 1 } },
        }),
      );
      await tx.session.deleteMany({ where: { userId: user.id } });
      const who = asSignIn(user.id, first);
      return ok({ secret: await startSession(tx, who, { ...browser, hasSecondFactor: false }) });
    },
  );
}
