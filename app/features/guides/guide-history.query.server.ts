import { dayOf } from '~/domain/kernel/programme-time';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';

/** Every consent as it was given, also those that were taken back. */
export async function readGuideConsents(ctx: Pick<Context, 'db'>, id: string) {
  const rows = await ctx.db.consent.findMany({
    where: { subjectType: 'guide', subjectId: id },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id: consentId, kind, textVersion, givenHow, givenAt, withdrawnAt }) => ({
    id: consentId,
    kind,
    textVersion,
    givenHow,
    givenOn: dayOf(momentOf(givenAt)).toString(),
    withdrawnOn: withdrawnAt ? dayOf(momentOf(withdrawnAt)).toString() : null,
  }));
}

const MOST_HISTORY = 100;

/** What happened to a guide, newest first, and the names of the staff who did it or ticked a line. */
export async function readGuideHistory(
  ctx: Pick<Context, 'db' | 'system'>,
  id: string,
  items: readonly { readonly doneByUserId: string | null }[],
) {
  const rows = await ctx.db.stateChange.findMany({
    where: { subjectType: 'guide', subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_HISTORY,
  });
  const userIds = [
    ...rows.flatMap(({ actorUserId }) => actorUserId ?? []),
    ...items.flatMap(({ doneByUserId }) => doneByUserId ?? []),
  ];
  const users = await ctx.system.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  const names = Object.fromEntries(users.map((user) => [user.id, user.name]));
  const entries = rows.map((row) => ({
    id: row.id,
    event: row.event,
    toState: row.toState,
    reasonCode: row.reasonCode,
    note: row.note,
    by: names[row.actorUserId ?? ''] ?? '',
    byRole: row.actorRole,
    at: row.at.toISOString(),
  }));
  return { entries, names };
}

/** Other guides of the branch under the same contact: somebody signed up twice, or a couple did. */
export async function findSameContact(
  ctx: Pick<Context, 'db'>,
  guide: { readonly id: string; readonly email: string | null; readonly phone: string | null },
) {
  const { id, email, phone } = guide;
  if (!email && !phone) return [];
  const rows = await ctx.db.guide.findMany({
    where: {
      id: { not: id },
      OR: [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])],
    },
    select: { id: true, firstName: true, lastName: true },
    orderBy: { id: 'asc' },
    take: 5,
  });
  return rows.map((row) => ({ id: row.id, name: `${row.firstName} ${row.lastName}`.trim() }));
}
