import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import type { Limits } from '~/infra/rate-limits.server';
import { totpStep } from '~/infra/second-factor.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';
import { recoveryHash } from './enrol-second-factor.server';
import { listStaffMemberships } from './staff-memberships.query.server';

/**
 * Second step of the staff: six digits of the app, or one of the recovery codes. Each works once,
 * also when two requests bring it at the same time. Answers the secret of a new, verified session,
 * and whether there are several roles to choose from.
 */
export async function answerSecondFactor(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  typed: string,
  browser: Browser,
): Promise<Result<{ secret: string; hasRoles: boolean }, AccountRefusal | CommonRefusal>> {
  const { actor } = ctx;
  if (!('membershipId' in actor)) return refuse('not-allowed-now');
  const counted = await limits.consume('second-factor', actor.userId);
  if (!counted.ok) return counted;
  const digits = typed.replace(/\s/g, '');
  const answered = await systemTransaction(
    ctx,
    { verb: 'account.second-factor', subject: { type: 'user', id: actor.userId } },
    async (tx) => {
      const isRight = /^\d{6}$/.test(digits)
        ? await spendTotp(tx, actor.userId, digits)
        : await spendRecoveryCode(tx, ctx, actor.userId, typed);
      if (!isRight) return refuse('wrong-code', 'code');
      const secret = await startSession(tx, actor, { ...browser, hasSecondFactor: true });
      const memberships = await listStaffMemberships(tx, actor.userId);
      return ok({ secret, hasRoles: memberships.length > 1 });
    },
  );
  if (answered.ok) await limits.forget('second-factor', actor.userId);
  return answered;
}

async function spendTotp(tx: SystemTx, userId: string, code: string): Promise<boolean> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  });
  if (!user.totpSecret || !user.totpConfirmedAt) return false;
  const step = totpStep(user.totpSecret, code, user.totpLastStep);
  if (step === null) return false;
  const used = await tx.user.updateMany({
    where: { id: userId, totpLastStep: user.totpLastStep },
    data: { totpLastStep: step },
  });
  return used.count === 1;
}

async function spendRecoveryCode(
  tx: SystemTx,
  ctx: Pick<Context, 'clock'>,
  userId: string,
  typed: string,
): Promise<boolean> {
  const used = await tx.recoveryCode.updateMany({
    where: { userId, hash: recoveryHash(userId, typed), usedAt: null },
    data: { usedAt: dateOf(ctx.clock.now()) },
  });
  return used.count === 1;
}
