import { normOf } from '~/domain/meetings/norm';
import type { Context } from '~/infra/context';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { storyOf } from '../pairings/stories/load-stories.query.server';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';
import { countPhones } from './device-keys.query.server';
import { codesOf } from './meeting-rows';

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
  const total = await ctx.db.meeting.count({ where });
  const rows = await ctx.db.meeting.findMany({
    where,
    orderBy: [{ isDisputed: 'desc' }, { meetsOn: 'desc' }, { number: 'desc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { logs: { orderBy: { loggedAt: 'asc' } } },
  });
  const story = await storyOf(ctx, pairingId);
  const frame = await followFrame(ctx);
  const norm = story ? normOf(story, frame) : null;
  return {
    pairingId,
    names: { guide: guide.firstName, participant: participant.alias || participant.firstName },
    today: frame.today.toString(),
    startedOn: story?.startedOn?.toString() ?? null,
    norm:
      norm && norm.normMinutes > 0
        ? { heldMinutes: norm.heldMinutes, normMinutes: norm.normMinutes }
        : null,
    phones: {
      guide: await countPhones(ctx, { side: 'guide', personId: guideId }),
      participant: await countPhones(ctx, { side: 'participant', personId: participantId }),
    },
    expenses: await ctx.db.expense.count({ where }),
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
