import { Temporal } from 'temporal-polyfill';
import { type Clock, today } from '~/domain/kernel/programme-time';
import type { NoDays, PairToPlan, PlanFrame } from '~/domain/meetings/keep-plan';
import type { MeetingState } from '~/domain/meetings/meeting-state';
import type { WeeklyPlan } from '~/domain/meetings/weekly-plan';
import type { PairingState } from '~/domain/pairing/pairing-state';
import { momentOf } from '~/infra/access-tokens.server';
import type { BranchDb, BranchTx, Prisma } from '~/infra/db/database';
import { norwegianHolidays } from '~/infra/holidays.server';
import { readGuideProfile } from '../guides/guide-profile.query';
import { getSettings } from '../programme/settings.query.server';

export interface PairRead {
  readonly id: string;
  readonly planId: string | null;
  readonly pair: PairToPlan;
}

/** What planning needs of one pairing; null when the branch has no such pairing. */
export async function readPairToPlan(
  db: BranchDb | BranchTx,
  clock: Clock,
  pairingId: string,
): Promise<PairRead | null> {
  const rows = await readPairsToPlan(db, clock, { id: pairingId }, 1);
  return rows[0] ?? null;
}

/** The same for many, in the order of their ids, in one round of statements. */
export async function readPairsToPlan(
  db: BranchDb | BranchTx,
  clock: Clock,
  where: Prisma.PairingWhereInput,
  most: number,
): Promise<PairRead[]> {
  const day = today(clock).toString();
  const rows = await db.pairing.findMany({
    where,
    orderBy: { id: 'asc' },
    take: most,
    select: {
      id: true,
      state: true,
      plannedEndOn: true,
      lastMeetingOn: true,
      guide: { select: { profile: true } },
      weeklyPlan: true,
      breaks: {
        where: { untilOn: { gte: day } },
        select: { fromOn: true, untilOn: true, endedOn: true },
      },
      meetings: {
        where: { OR: [{ meetsOn: { gte: day } }, { plannedFor: { gte: day } }] },
        select: {
          id: true,
          state: true,
          meetsOn: true,
          number: true,
          plannedFor: true,
          startsAt: true,
          plannedMinutes: true,
          movedFromAt: true,
          logs: { select: { id: true }, take: 1 },
        },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    planId: row.weeklyPlan?.id ?? null,
    pair: {
      state: row.state as PairingState,
      plannedEndOn: row.plannedEndOn,
      lastMeetingOn: row.lastMeetingOn,
      plan: row.weeklyPlan?.endedAt === null ? planOf(row.weeklyPlan) : null,
      breaks: [...row.breaks.flatMap(lasting), ...awayDays(row.guide.profile)],
      meetings: row.meetings.map(({ movedFromAt, logs, startsAt, ...one }) => ({
        ...one,
        state: one.state as MeetingState,
        startsAt: startsAt && momentOf(startsAt),
        isMoved: movedFromAt !== null,
        hasLogs: logs.length > 0,
      })),
    },
  }));
}

/** The days on which nobody's usual time is planned, from today on. */
export async function planFrame(db: BranchDb | BranchTx, clock: Clock): Promise<PlanFrame> {
  const day = today(clock);
  const { settings } = await getSettings(db);
  return {
    now: clock.now(),
    today: day,
    holidays: norwegianHolidays([day.year, day.year + 1]),
    freeDays: settings.followUp.freeDays,
  };
}

export function planOf(row: {
  readonly weekday: number;
  readonly clockTime: string;
  readonly minutes: number;
  readonly everyWeeks: number;
  readonly fromOn: string;
}): WeeklyPlan {
  const { weekday, minutes, everyWeeks } = row;
  const at = Temporal.PlainTime.from(row.clockTime);
  return { weekday, minutes, everyWeeks, at, fromOn: Temporal.PlainDate.from(row.fromOn) };
}

/** A break that was over early is over from that day on. */
function lasting(one: {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly endedOn: string | null;
}): NoDays[] {
  if (one.endedOn === null || one.endedOn > one.untilOn) return [one];
  if (one.endedOn <= one.fromOn) return [];
  const last = Temporal.PlainDate.from(one.endedOn).subtract({ days: 1 });
  return [{ fromOn: one.fromOn, untilOn: last.toString() }];
}

function awayDays(profile: unknown): NoDays[] {
  return readGuideProfile(profile).awayPeriods.map(({ fromOn, toOn }) => ({
    fromOn,
    untilOn: toOn,
  }));
}
