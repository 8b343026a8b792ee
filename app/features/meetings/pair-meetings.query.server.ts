import { today } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';
import { countPhones } from './device-keys.query.server';
import { codesOf } from './meeting-rows';
import { normPictures } from './norm-pictures.query.server';

const PAGE_SIZE = 25;

/**
 * Every meeting of one pair with what each side said of it, notes and words taken back included:
 * for the branch's coordinators alone. Those that somebody must settle come first. Null when this
 * coordinator may not know of the pairing; a row in the access log otherwise.
 */
export async function readPairMeetings(ctx: Context, pairingId: string, page: number) {
  const pairing = await ctx.db.pairing.findFirst({
    where: { id: pairingId, participant: visibleTo(ctx.actor) },
    select: {
      guideId: true,
      participantId: true,
      startedOn: true,
      _count: { select: { meetings: true, expenses: true } },
      guide: { select: { firstName: true } },
      participant: { select: { firstName: true, alias: true } },
    },
  });
  if (!pairing) return null;
  const { guideId, participantId, guide, participant } = pairing;
  await recordReading(ctx, {
    subjectType: 'participant',
    subjectId: participantId,
    page: 'meetings',
  });
  const where = { pairingId };
  const { meetings: total, expenses } = pairing._count;
  const rows = await ctx.db.meeting.findMany({
    where,
    orderBy: [{ isDisputed: 'desc' }, { meetsOn: 'desc' }, { number: 'desc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { logs: { orderBy: { loggedAt: 'asc' } } },
  });
  return {
    pairingId,
    names: { guide: guide.firstName, participant: participant.alias || participant.firstName },
    today: today(ctx.clock).toString(),
    startedOn: pairing.startedOn,
    norm: (await normPictures(ctx, [pairingId])).get(pairingId) ?? null,
    phones: await countPhones(ctx, { guide: guideId, participant: participantId }),
    expenses,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      on: row.meetsOn,
      number: row.number,
      state: row.state,
      minutes: row.minutes,
      isDisputed: row.isDisputed,
      isSettled: row.settledByUserId !== null,
      activities: codesOf(row.activities),
      words: row.logs.map((log) => ({
        id: log.id,
        side: log.side,
        outcome: log.outcome,
        minutes: log.minutes,
        mood: log.mood,
        note: log.note,
        isByCoordinator: log.byUserId !== null,
        isUndone: log.undoneAt !== null,
      })),
    })),
  };
}

export type PairMeetings = NonNullable<Awaited<ReturnType<typeof readPairMeetings>>>;
export type MeetingLine = PairMeetings['rows'][number];

/** Whose phones these are; null when this coordinator may not know of the pairing. */
export function findSides(ctx: Pick<Context, 'db' | 'actor'>, pairingId: string) {
  return ctx.db.pairing.findFirst({
    where: { id: pairingId, participant: visibleTo(ctx.actor) },
    select: { guideId: true, participantId: true },
  });
}
