import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { type SuggestedTime, suggestTimes } from '~/domain/meetings/common-hours';
import type { PairingState } from '~/domain/pairing/pairing-state';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { readGuideProfile } from '../guides/guide-profile.query';
import { readParticipantProfile } from '../participants/participant-profile.query';

export interface NextMeeting {
  readonly id: string;
  readonly version: number;
  readonly isCancelled: boolean;
  /** Moments in UTC (ISO). */
  readonly startsAt: string;
  readonly minutes: number;
  /** Where it stood before it was moved. */
  readonly movedFrom: string | null;
  /** MeetingWord; empty when none was said. */
  readonly word: string;
  /** guide | participant | coordinator; empty when nothing was said. */
  readonly wordBy: string;
}

export interface Week {
  readonly state: PairingState;
  /** The usual time can be set and meetings changed. */
  readonly meets: boolean;
  readonly isShielded: boolean;
  readonly usual: {
    readonly weekday: number;
    readonly clockTime: string;
    readonly minutes: number;
    readonly everyWeeks: number;
  } | null;
  /** For the next press: of the usual time there is or was, 0 where there never was one. */
  readonly usualVersion: number;
  readonly meetings: readonly NextMeeting[];
  /** Times that suit both, by what each side told of its week. */
  readonly suggestions: readonly SuggestedTime[];
}

const NEXT = 4;
const SUGGESTED = 4;
/** What a page of the week is for; what a log says of a past meeting is not shown here. */
const SHOWN = ['planned', 'cancelled-by-guide', 'cancelled-by-participant', 'cancelled-by-both'];

/** A pair's usual time and its next four meetings, with the cancelled ones between; null when unknown. */
export async function findWeek(
  ctx: Pick<Context, 'db' | 'clock'>,
  pairingId: string,
): Promise<Week | null> {
  const row = await ctx.db.pairing.findFirst({
    where: { id: pairingId },
    select: {
      state: true,
      guide: { select: { profile: true } },
      participant: { select: { profile: true, isShielded: true } },
      weeklyPlan: true,
      meetings: {
        where: {
          state: { in: SHOWN },
          startsAt: { not: null },
          meetsOn: { gte: today(ctx.clock).toString() },
        },
        orderBy: { startsAt: 'asc' },
        take: 40,
        select: {
          id: true,
          version: true,
          state: true,
          startsAt: true,
          plannedMinutes: true,
          movedFromAt: true,
          word: true,
          wordBy: true,
        },
      },
    },
  });
  if (!row) return null;
  const state = row.state as PairingState;
  const meets = ['trial', 'active', 'closing'].includes(state);
  const plan = row.weeklyPlan;
  const meetings = row.meetings.flatMap((one) => {
    const { startsAt, plannedMinutes, movedFromAt, state: how, ...rest } = one;
    const minutes = plannedMinutes ?? 0;
    if (!startsAt) return [];
    const end = momentOf(startsAt).add({ minutes });
    if (Temporal.Instant.compare(end, ctx.clock.now()) <= 0) return [];
    return [
      {
        ...rest,
        minutes,
        isCancelled: how !== 'planned',
        startsAt: startsAt.toISOString(),
        movedFrom: movedFromAt?.toISOString() ?? null,
      },
    ];
  });
  return {
    state,
    meets,
    isShielded: row.participant.isShielded,
    usual:
      plan && plan.endedAt === null
        ? {
            weekday: plan.weekday,
            clockTime: plan.clockTime,
            minutes: plan.minutes,
            everyWeeks: plan.everyWeeks,
          }
        : null,
    usualVersion: plan?.version ?? 0,
    // Planned rows of a pair that has stopped are taken away within the hour, and never shown.
    meetings: meets ? firstFour(meetings) : [],
    suggestions: suggestTimes(
      readGuideProfile(row.guide.profile).availability,
      readParticipantProfile(row.participant.profile).availability,
      SUGGESTED,
    ),
  };
}

function firstFour(meetings: readonly NextMeeting[]): NextMeeting[] {
  let live = 0;
  return meetings.filter((one) => {
    if (live === NEXT) return false;
    if (!one.isCancelled) live += 1;
    return true;
  });
}
