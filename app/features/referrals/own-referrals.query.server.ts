import { userIdOf } from '~/domain/access/actor';
import { dayOf, daysBetween, today } from '~/domain/kernel/programme-time';
import { isParticipantState } from '~/domain/people/participant-lifecycle';
import { type ReferralStatus, referralStatus } from '~/domain/referrals/referral-status';
import { dateOf, momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';

export interface OwnReferral {
  readonly id: string;
  readonly name: string;
  readonly status: ReferralStatus;
  readonly referredOn: string;
  readonly daysSince: number;
  readonly canWithdraw: boolean;
}

/**
 * Referrals that this caseworker made and that the person still consents to. Shielded persons are
 * not among them: their status is told by voice alone.
 */
export function ownReferrals(ctx: Context): Prisma.ReferralWhereInput {
  return {
    caseworkerUserId: ctx.actor.role === 'caseworker' ? (userIdOf(ctx.actor) ?? '') : '',
    consentWithdrawnAt: null,
    participant: { isShielded: false },
  };
}

const COLUMNS = {
  id: true,
  createdAt: true,
  withdrawnAt: true,
  participant: {
    select: {
      firstName: true,
      lastName: true,
      state: true,
      place: { select: { match: { select: { pairing: { select: { id: true } } } } } },
    },
  },
} as const satisfies Prisma.ReferralSelect;

const REFERRALS_PER_PAGE = 25;

/** One page, newest first, and whether there is another. */
export async function listOwnReferrals(ctx: Context, page: number) {
  const rows = await ctx.db.referral.findMany({
    where: ownReferrals(ctx),
    select: COLUMNS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * REFERRALS_PER_PAGE,
    take: REFERRALS_PER_PAGE + 1,
  });
  return {
    referrals: rows.slice(0, REFERRALS_PER_PAGE).map((row) => toDto(ctx, row)),
    hasNext: rows.length > REFERRALS_PER_PAGE,
  };
}

/** One referral as its caseworker may see it, or null; the reading is kept. */
export async function readOwnReferral(ctx: Context, id: string): Promise<OwnReferral | null> {
  const row = await ctx.db.referral.findFirst({
    where: { id, ...ownReferrals(ctx) },
    select: { ...COLUMNS, participantId: true },
  });
  if (!row) return null;
  await ctx.db.accessEvent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      at: dateOf(ctx.clock.now()),
      actorUserId: userIdOf(ctx.actor) ?? '',
      actorRole: ctx.actor.role,
      subjectType: 'participant',
      subjectId: row.participantId,
      page: 'referral',
    },
  });
  return toDto(ctx, row);
}

function toDto(
  ctx: Context,
  row: Prisma.ReferralGetPayload<{ select: typeof COLUMNS }>,
): OwnReferral {
  const { state, firstName, lastName, place } = row.participant;
  if (!isParticipantState(state)) throw new Error('A participant in a state that nobody knows');
  const status = referralStatus({
    state,
    hasPairing: Boolean(place?.match.pairing),
    isWithdrawn: row.withdrawnAt !== null,
  });
  const referredOn = dayOf(momentOf(row.createdAt));
  return {
    id: row.id,
    name: `${firstName} ${lastName}`.trim(),
    status,
    referredOn: referredOn.toString(),
    daysSince: daysBetween(referredOn, today(ctx.clock)),
    canWithdraw: row.withdrawnAt === null && status !== 'closed',
  };
}
