import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';

/**
 * The steps of one pairing, newest first, at most 200; its reading is written down. Null when this
 * coordinator may not know of it.
 */
export async function readHistory(ctx: Context, id: string) {
  const pairing = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: { participantId: true, match: { select: { isByHand: true, note: true } } },
  });
  if (!pairing) return null;
  const { participantId: subjectId, match } = pairing;
  await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'pairing-history' });
  const rows = await ctx.db.stateChange.findMany({
    where: { subjectType: 'pairing', subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, event: true, reasonCode: true, note: true, actorRole: true, at: true },
  });
  return {
    history: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    /** Why a coordinator chose the pair beside the plan; null where the plan did. */
    byHand: match.isByHand ? match.note : null,
  };
}

export type HistoryEntry = NonNullable<Awaited<ReturnType<typeof readHistory>>>['history'][number];
