import { checkPassword } from '~/domain/access/password-rules';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf, findToken, issueToken, spendToken } from '~/infra/access-tokens.server';
import { newRecoveryCode, plainCode } from '~/infra/codes.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import { newId } from '~/infra/ids.server';
import { hashPassword } from '~/infra/passwords.server';
import type { Limits } from '~/infra/rate-limits.server';
import type { Runtime } from '~/infra/runtime';
import { newTotpSecret } from '~/infra/second-factor.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import type { AccountRefusal } from './account-refusal';
import { makeBranch, type NewBranch } from './make-branch.server';

const CODE_HOURS = 48;

function secretOf(typed: string): string {
  return `first-admin:${plainCode(typed)}`;
}

/** No admin yet: the installation waits for its first one. */
export async function waitsForFirstAdmin(db: SystemTx): Promise<boolean> {
  return (await db.membership.count({ where: { role: 'admin' } })) === 0;
}

/**
 * At the start of an installation without admin: a fresh code that opens /first-start once, for
 * whoever can read the server's console. Null once there is an admin. An earlier code ends.
 */
export async function makeFirstStartCode(
  runtime: Pick<Runtime, 'database' | 'clock'>,
): Promise<string | null> {
  const { system } = runtime.database;
  if (!(await waitsForFirstAdmin(system))) return null;
  const code = newRecoveryCode();
  await system.$transaction(async (tx) => {
    await tx.accessToken.deleteMany({ where: { purpose: 'first-admin' } });
    const context = { clock: runtime.clock, newId };
    const token = { purpose: 'first-admin', lifetimeHours: CODE_HOURS } as const;
    await issueToken(tx, context, token, secretOf(code));
  });
  return code;
}

export interface FirstStart {
  readonly code: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly password: string;
  readonly again: string;
  readonly branch: NewBranch;
}

/** Makes the first admin and the first branch. Exactly once: the code and the empty table see to it. */
export async function startInstallation(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  input: FirstStart,
  browser: Browser,
): Promise<Result<{ secret: string }, AccountRefusal | CommonRefusal>> {
  const counted = await limits.consume('first-start', browser.address);
  if (!counted.ok) return counted;
  const token = await findToken(ctx.system, ctx.clock, 'first-admin', secretOf(input.code));
  if (!token) return refuse('wrong-code', 'code');
  if (input.password !== input.again) return refuse('passwords-differ', 'again');
  const own = [input.name, input.email, input.branch.name];
  const refusal = checkPassword(input.password, own);
  if (refusal) return refuse(refusal, 'password');
  const passwordHash = await hashPassword(input.password);
  const userId = ctx.newId();
  return systemTransaction(
    ctx,
    { verb: 'installation.first-admin', subject: { type: 'user', id: userId } },
    async (tx): Promise<Result<{ secret: string }, AccountRefusal | CommonRefusal>> => {
      if (!(await waitsForFirstAdmin(tx))) return refuse('not-allowed-now');
      if (!(await spendToken(tx, ctx.clock, token.id))) return refuse('wrong-code', 'code');
      const branch = await makeBranch(tx, ctx, input.branch);
      if (!branch.ok) return branch;
      const createdAt = dateOf(ctx.clock.now());
      const membershipId = ctx.newId();
      const { name, email } = input;
      const totpSecret = newTotpSecret();
      await tx.user.create({
        data: { id: userId, isStaff: true, name, email, passwordHash, totpSecret, createdAt },
      });
      await tx.membership.create({
        data: { id: membershipId, userId, role: 'admin', createdAt },
      });
      const who = { role: 'admin', userId, membershipId, branchId: null } as const;
      return ok({ secret: await startSession(tx, who, { ...browser, hasSecondFactor: false }) });
    },
  );
}
