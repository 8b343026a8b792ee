import type { MeetingState } from '~/domain/meetings/meeting-state';
import type { DayMeeting } from '~/domain/meetings/merge';
import type { SaidOutcome, Word } from '~/domain/meetings/said';
import type { Settled } from '~/domain/meetings/settle';
import type { Prisma } from '~/infra/db/database';

/** A meeting with the words that stand. */
export const LIVE_LOGS = {
  logs: { where: { undoneAt: null }, orderBy: { loggedAt: 'asc' } },
} as const satisfies Prisma.MeetingInclude;

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof LIVE_LOGS }>;

export function dayMeetingOf(row: MeetingRow): DayMeeting {
  return {
    id: row.id,
    number: row.number,
    state: row.state as MeetingState,
    isPlanned: row.startsAt !== null || row.weeklyPlanId !== null,
    words: row.logs.map(wordOf),
  };
}

export function wordOf(log: MeetingRow['logs'][number]): Word {
  return {
    side: log.side as Word['side'],
    outcome: log.outcome as SaidOutcome,
    minutes: log.minutes,
    activities: codesOf(log.activities),
  };
}

export function settledOf(row: MeetingRow): Settled | null {
  if (row.settledByUserId === null) return null;
  return { state: row.state as MeetingState, minutes: row.minutes };
}

/** A stored list of codes. */
export function codesOf(stored: Prisma.JsonValue): string[] {
  return Array.isArray(stored) ? stored.filter((code) => typeof code === 'string') : [];
}
