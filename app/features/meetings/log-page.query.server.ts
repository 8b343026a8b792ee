import { logDays } from '~/domain/meetings/log-day';
import { LOG_FIRST_MINUTES } from '~/domain/meetings/log-length';
import type { PairSide } from '~/domain/pairing/story';
import { hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { logFrameOf } from './log-frame.query.server';
import { codesOf } from './meeting-rows';

/** Who looks at the log's page. */
export interface LogReader {
  readonly pairingId: string;
  readonly side: PairSide;
}

const RECENT = 12;

/** What the page that logs a meeting is made of; null where no day can be logged (any more). */
export async function readLogPage(ctx: Pick<Context, 'db' | 'clock'>, { pairingId }: LogReader) {
  const known = await logFrameOf(ctx.db, ctx, pairingId);
  if (!known) return null;
  const days = logDays(known.frame);
  if (!days) return null;
  const recent = await ctx.db.meeting.findMany({
    where: { pairingId, state: 'held' },
    orderBy: [{ meetsOn: 'desc' }, { number: 'desc' }],
    take: RECENT,
    select: { minutes: true, activities: true },
  });
  const now = known.frame.today.toString();
  const away = await ctx.db.pairingBreak.findFirst({
    where: { pairingId, kind: 'away', endedOn: null, fromOn: { lte: now }, untilOn: { gte: now } },
    orderBy: { untilOn: 'desc' },
    select: { id: true, untilOn: true },
  });
  const yesterday = known.frame.today.subtract({ days: 1 }).toString();
  const first = days.first.toString();
  const last = days.last.toString();
  return {
    first,
    last,
    // Presets: where both lie outside, another day is chosen.
    today: now <= last ? now : null,
    yesterday: yesterday >= first && yesterday <= last ? yesterday : null,
    recentDays: Array.from({ length: 8 }, (_, back) =>
      known.frame.today.subtract({ days: back + 2 }).toString(),
    ).filter((day) => day >= first && day <= last),
    minutes: recent[0]?.minutes ?? LOG_FIRST_MINUTES,
    activities: usedFirst(
      recent.flatMap((meeting) => codesOf(meeting.activities)),
      known.settings.interests,
    ),
    away,
  };
}

export type LogPage = NonNullable<Awaited<ReturnType<typeof readLogPage>>>;

/** What this pair does most often comes first; the rest as the programme lists it. */
function usedFirst(used: readonly string[], offered: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const code of used) times.set(code, (times.get(code) ?? 0) + 1);
  return [...offered].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

/** What one side has just said, to be thanked for and taken back: its own words alone. */
export function readSaid(
  ctx: Pick<Context, 'db'>,
  { pairingId, side }: LogReader,
  logIds: readonly string[],
) {
  return ctx.db.meetingLog
    .findMany({
      where: { id: { in: [...logIds] }, side, undoneAt: null, meeting: { pairingId } },
      orderBy: { id: 'asc' },
      take: logIds.length,
      select: { id: true, minutes: true, meeting: { select: { meetsOn: true } } },
    })
    .then((rows) =>
      rows
        .map((row) => ({ id: row.id, minutes: row.minutes, on: row.meeting.meetsOn }))
        .sort((a, b) => a.on.localeCompare(b.on)),
    );
}

/**
 * Under what name a phone keeps what was typed: one for each side of each pairing, the same behind
 * every link, so that a new link finds it and no other pairing's page ever does. Tells nobody whose.
 */
export function draftName({ pairingId, side }: LogReader): string {
  return hashSecret(`draft:${pairingId}:${side}`).slice(0, 24);
}
