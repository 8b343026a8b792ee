import { dayOf } from '~/domain/kernel/programme-time';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';

/** Every consent as it was given, also those that were taken back. */
export async function readConsents(ctx: Context, id: string) {
  const rows = await ctx.db.consent.findMany({
    where: { subjectType: 'participant', subjectId: id },
    select: {
      id: true,
      kind: true,
      textVersion: true,
      language: true,
      givenHow: true,
      givenAt: true,
      withdrawnAt: true,
    },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ givenAt, withdrawnAt, ...row }) => ({
    ...row,
    givenOn: dayOf(momentOf(givenAt)).toString(),
    withdrawnOn: withdrawnAt ? dayOf(momentOf(withdrawnAt)).toString() : null,
  }));
}

const MOST_HISTORY = 100;

/** What happened to a participant, newest first, with the name of the staff who did it. */
export async function readHistory(ctx: Context, id: string) {
  const rows = await ctx.db.stateChange.findMany({
    where: { subjectType: 'participant', subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_HISTORY,
  });
  const userIds = [...new Set(rows.flatMap((row) => row.actorUserId ?? []))];
  const users = await ctx.system.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    toState: row.toState,
    reasonCode: row.reasonCode,
    note: row.note,
    by: row.actorUserId ? (nameOf.get(row.actorUserId) ?? '') : '',
    byRole: row.actorRole,
    on: dayOf(momentOf(row.at)).toString(),
  }));
}
