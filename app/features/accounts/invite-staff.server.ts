import { ok, type Result, refuse } from '~/domain/kernel/result';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { dateOf, hashSecret, issueToken, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import { enqueueMessage } from '~/infra/outbox.server';
import type { Limits } from '~/infra/rate-limits.server';
import { composeStaffInvitation, composeStaffRoleAdded } from '~/mail/staff-invitation/compose';
import type { CommonRefusal } from '../refusal-codes';
import type { AccountRefusal } from './account-refusal';

const INVITATION_HOURS = 7 * 24;

export interface StaffInvitation {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly role: 'coordinator' | 'caseworker' | 'steering';
  readonly branchId: string;
  readonly organisation: string;
}

/**
 * Gives somebody a role in a branch and sends a link to choose a password; who has an account already
 * is only told. Inviting again sends a fresh link and ends the old one. The role and the branch are
 * kept here, so a forwarded or changed link can't raise them.
 */
export async function inviteStaff(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  input: StaffInvitation,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, AccountRefusal | CommonRefusal>> {
  const actorId = 'userId' in ctx.actor ? ctx.actor.userId : '';
  const counted = await limits.consume('invite', actorId);
  if (!counted.ok) return counted;
  const newUserId = ctx.newId();
  return systemTransaction(
    ctx,
    {
      verb: 'user.invite.coordinator',
      subject: { type: 'user', id: newUserId },
      idempotencyKey: options.key,
      details: { role: input.role, branchId: input.branchId },
    },
    async (tx) => {
      const branch = await tx.branch.findUnique({ where: { id: input.branchId } });
      if (!branch) return refuse('not-found');
      const userId = await findOrMakeUser(tx, ctx, newUserId, input);
      await giveRole(tx, ctx, userId, input);
      await sendInvitation(tx, ctx, userId, options.baseUrl);
      return ok(null);
    },
  );
}

async function findOrMakeUser(
  tx: SystemTx,
  ctx: Pick<Context, 'clock'>,
  id: string,
  { name, email }: StaffInvitation,
): Promise<string> {
  const known = await tx.user.findFirst({
    where: { email, isStaff: true },
    select: { id: true },
  });
  if (known) return known.id;
  const createdAt = dateOf(ctx.clock.now());
  await tx.user.create({ data: { id, isStaff: true, name, email, createdAt } });
  return id;
}

async function giveRole(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId'>,
  userId: string,
  { role, branchId, organisation }: StaffInvitation,
): Promise<void> {
  const where = { userId, branchId, role, endedAt: null };
  if (await tx.membership.findFirst({ where, select: { id: true } })) return;
  const createdAt = dateOf(ctx.clock.now());
  await tx.membership.create({
    data: { id: ctx.newId(), userId, branchId, role, organisation, createdAt },
  });
}

async function sendInvitation(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId'>,
  userId: string,
  baseUrl: string,
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true, passwordHash: true },
  });
  const locale = isLocale(user.locale) ? user.locale : 'nb';
  const t = translatorFor(locale);
  const recipient = { type: 'user', id: userId } as const;
  const base = {
    branchId: null,
    channel: 'email',
    to: user.email ?? '',
    locale,
    recipient,
  } as const;
  if (user.passwordHash) {
    await enqueueMessage(tx, ctx, {
      ...base,
      ...composeStaffRoleAdded({ link: `${baseUrl}/sign-in/staff` }, t),
      template: 'staff-invitation',
      dedupeKey: `staff-role:${ctx.newId()}`,
    });
    return;
  }
  await revokeTokens(tx, ctx.clock, 'staff-invitation', userId);
  const secret = await issueToken(tx, ctx, {
    purpose: 'staff-invitation',
    userId,
    subjectId: userId,
    lifetimeHours: INVITATION_HOURS,
  });
  await enqueueMessage(tx, ctx, {
    ...base,
    ...composeStaffInvitation({ link: `${baseUrl}/link/invitation/${secret}` }, t),
    template: 'staff-invitation',
    dedupeKey: `staff-invitation:${hashSecret(secret)}`,
  });
}
