import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf, hashSecret } from '~/infra/access-tokens.server';
import { newRecoveryCode, plainCode } from '~/infra/codes.server';
import type { Context } from '~/infra/context';
import { changeOne, systemTransaction } from '~/infra/db/in-transaction.server';
import type { Limits } from '~/infra/rate-limits.server';
import { totpStep } from '~/infra/second-factor.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';

const RECOVERY_CODES = 10;

/**
 * Confirms the authenticator app with its first code. Answers the ten recovery codes, which are kept
 * only as hashes and can't be shown again, and the secret of a new, verified session.
 */
export async function enrolSecondFactor(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  code: string,
  browser: Browser,
): Promise<
  Result<{ secret: string; recoveryCodes: readonly string[] }, AccountRefusal | CommonRefusal>
> {
  const { actor } = ctx;
  if (!('membershipId' in actor)) return refuse('not-allowed-now');
  const counted = await limits.consume('second-factor', actor.userId);
  if (!counted.ok) return counted;
  const user = await ctx.system.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { totpSecret: true, totpConfirmedAt: true, version: true },
  });
  if (!user.totpSecret || user.totpConfirmedAt) return refuse('not-allowed-now');
  const step = totpStep(user.totpSecret, code, null);
  if (step === null) return refuse('wrong-code', 'code');
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  return systemTransaction(
    ctx,
    { verb: 'account.mfa.manage.own', subject: { type: 'user', id: actor.userId } },
    async (tx) => {
      await changeOne(
        tx.user.updateMany({
          where: { id: actor.userId, version: user.version, totpConfirmedAt: null },
          data: {
            totpConfirmedAt: dateOf(ctx.clock.now()),
            totpLastStep: step,
            version: { increment: 1 },
          },
        }),
      );
      await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
      await tx.recoveryCode.createMany({
        data: recoveryCodes.map((one) => ({
          id: ctx.newId(),
          userId: actor.userId,
          hash: recoveryHash(actor.userId, one),
        })),
      });
      const secret = await startSession(tx, actor, { ...browser, hasSecondFactor: true });
      return ok({ secret, recoveryCodes });
    },
  );
}

/** The hash of a recovery code as it was typed; it is one person's own. */
export function recoveryHash(userId: string, typed: string): string {
  return hashSecret(`${userId}:${plainCode(typed)}`);
}
