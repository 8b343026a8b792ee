import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { Mood, PairSide, StorySignal } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';

/** The talks of two years of both sides fit in it. */
const MOST_ROWS = 60;

/** What was said and tried, newest first, with the name of who wrote it down. */
export async function listCheckIns(ctx: Pick<Context, 'db' | 'system'>, pairingId: string) {
  const rows = await ctx.db.checkIn.findMany({
    where: { pairingId },
    orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_ROWS,
  });
  const ids = [...new Set(rows.flatMap(({ byUserId }) => byUserId ?? []))];
  const users = await ctx.system.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return rows.map((row) => ({
    id: row.id,
    side: row.side as PairSide,
    kind: row.kind as CheckInKind,
    how: row.how as 'call' | 'talk' | 'link',
    outcome: row.outcome as 'done' | 'no-answer',
    answer: row.answer as Mood | '',
    wantsHelp: row.wantsHelp,
    interpreter: row.interpreter as 'not-needed' | 'used' | 'missing',
    contactConfirmed: row.contactConfirmed,
    note: row.note,
    heldOn: row.heldOn,
    nextOn: row.nextOn,
    by: names.get(row.byUserId ?? '') ?? '',
  }));
}

/** What either side has asked for and nobody has answered, oldest first. */
export async function listSignals(ctx: Pick<Context, 'db'>, pairingId: string) {
  const rows = await ctx.db.pairSignal.findMany({
    where: { pairingId, handledAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 12,
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    side: row.side as PairSide,
    kind: row.kind as StorySignal['kind'],
    at: row.at.toISOString(),
  }));
}
