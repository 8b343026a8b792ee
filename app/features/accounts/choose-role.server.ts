import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { type Browser, startSession } from '../start-session.server';
import { asSignIn, listStaffMemberships, type StaffRole } from './staff-memberships.query.server';

/** Goes on as another of one's own roles, in a session of its own: rights never add up. */
export function chooseRole(
  ctx: Omit<Context, 'db'>,
  membershipId: string,
  browser: Browser,
): Promise<Result<{ secret: string; role: StaffRole }, CommonRefusal>> {
  const { actor } = ctx;
  return systemTransaction(
    ctx,
    { verb: 'account.choose-role', subject: { type: 'membership', id: membershipId } },
    async (tx) => {
      if (!('membershipId' in actor) || !actor.isVerified) return refuse('not-allowed-now');
      const memberships = await listStaffMemberships(tx, actor.userId);
      const chosen = memberships.find((one) => one.id === membershipId);
      if (!chosen) return refuse('not-found');
      const who = asSignIn(actor.userId, chosen);
      const secret = await startSession(tx, who, { ...browser, hasSecondFactor: true });
      return ok({ secret, role: chosen.role });
    },
  );
}
