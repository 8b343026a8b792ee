import { Temporal } from 'temporal-polyfill';
import type { PairingState } from '../pairing/pairing-state';
import type { FreeDays } from '../programme/follow-up';
import type { MeetingState } from './meeting-state';
import { momentAt, PLANNED_WEEKS, plannedDays, type WeeklyPlan } from './weekly-plan';

/** A stretch of days on which a pair does not meet, both included (ISO). */
export interface NoDays {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** A meeting of the pair from today on, or one that stands for a usual day from today on. */
export interface KeptMeeting {
  readonly id: string;
  readonly state: MeetingState;
  readonly meetsOn: string;
  readonly number: number;
  readonly plannedFor: string | null;
  readonly startsAt: Temporal.Instant | null;
  readonly plannedMinutes: number | null;
  readonly isMoved: boolean;
  /** Somebody has said something of it; such a meeting is never taken away. */
  readonly hasLogs: boolean;
}

export interface PairToPlan {
  readonly state: PairingState;
  /** ISO; no meeting is planned after it. */
  readonly plannedEndOn: string | null;
  /** ISO; set while the pairing is closing: the day on which the two say goodbye. */
  readonly lastMeetingOn: string | null;
  /** Null when the pair has no usual time, or has ended it. */
  readonly plan: WeeklyPlan | null;
  /** Pauses of the pairing, days away that the pair has said, and the guide's own away days. */
  readonly breaks: readonly NoDays[];
  readonly meetings: readonly KeptMeeting[];
}

export interface PlanFrame {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly holidays: ReadonlySet<string>;
  readonly freeDays: readonly FreeDays[];
}

export interface PlannedMeeting {
  readonly on: Temporal.PlainDate;
  readonly number: number;
  readonly startsAt: Temporal.Instant;
}

export interface PlanWork {
  readonly add: readonly PlannedMeeting[];
  /** The usual hour or length is another one now; the meeting stays the same. */
  readonly change: readonly { readonly id: string; readonly startsAt: Temporal.Instant }[];
  readonly remove: readonly string[];
}

/** States in which the usual time makes new meetings. One that is closing keeps what it has. */
const PLANNABLE: readonly PairingState[] = ['trial', 'active'];
const KEEPS: readonly PairingState[] = [...PLANNABLE, 'closing'];
/** Leave the hour free for another meeting. */
const OFF: readonly MeetingState[] = [
  'cancelled-by-guide',
  'cancelled-by-participant',
  'cancelled-by-both',
  'undone',
];

/**
 * What must be written so that the next weeks hold exactly the pair's usual time, less holidays, the
 * programme's free days, breaks and what lies beyond the planned end. Empty when nothing is to be
 * done, so a second run changes nothing. What was moved or cancelled by hand stays as it was said,
 * save on days on which the pair does not meet at all.
 */
export function keepPlan(pair: PairToPlan, frame: PlanFrame): PlanWork {
  const { plan, meetings } = pair;
  const days = wantedDays(pair, frame);
  const wanted = new Set(days.map(String));
  const isAhead = (one: KeptMeeting) =>
    one.state === 'planned' &&
    !one.hasLogs &&
    one.startsAt !== null &&
    Temporal.Instant.compare(one.startsAt, frame.now) > 0;
  const isUnwanted = (one: KeptMeeting) =>
    !KEEPS.includes(pair.state) ||
    isWithin(pair.breaks, one.meetsOn) ||
    (pair.lastMeetingOn !== null && one.meetsOn > pair.lastMeetingOn) ||
    (pair.state !== 'closing' && isUsual(one) && !wanted.has(one.plannedFor ?? ''));
  const remove = meetings.filter((one) => isAhead(one) && isUnwanted(one)).map(({ id }) => id);
  const kept = meetings.filter(({ id }) => !remove.includes(id));
  const change = kept.flatMap((one) => {
    if (!plan || !isUsual(one) || !isAhead(one) || !wanted.has(one.meetsOn)) return [];
    const startsAt = momentAt(Temporal.PlainDate.from(one.meetsOn), plan.at);
    const isSame = one.startsAt?.equals(startsAt) && one.plannedMinutes === plan.minutes;
    return isSame ? [] : [{ id: one.id, startsAt }];
  });
  const isTaken = (day: string) =>
    kept.some((one) => one.plannedFor === day || (one.meetsOn === day && !OFF.includes(one.state)));
  const add = days.flatMap((on) => {
    const startsAt = momentAt(on, plan?.at ?? Temporal.PlainTime.from('00:00'));
    if (isTaken(on.toString()) || Temporal.Instant.compare(startsAt, frame.now) <= 0) return [];
    return [{ on, number: nextNumber(kept, on.toString()), startsAt }];
  });
  return { add, change, remove };
}

/** Made by the usual time, and still where it was made. */
function isUsual(one: KeptMeeting): boolean {
  return one.plannedFor !== null && !one.isMoved;
}

/** The number that a further meeting of a day takes. */
export function nextNumber(
  meetings: readonly Pick<KeptMeeting, 'meetsOn' | 'number'>[],
  day: string,
): number {
  const taken = meetings.filter(({ meetsOn }) => meetsOn === day).map(({ number }) => number);
  return Math.max(0, ...taken) + 1;
}

export function isWithin(spans: readonly NoDays[], day: string): boolean {
  return spans.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
}

function wantedDays(pair: PairToPlan, frame: PlanFrame): Temporal.PlainDate[] {
  const { plan, plannedEndOn, breaks } = pair;
  if (plan === null || !PLANNABLE.includes(pair.state)) return [];
  const span = { fromOn: frame.today, untilOn: frame.today.add({ weeks: PLANNED_WEEKS }) };
  return plannedDays(plan, span, (date) => {
    const day = date.toString();
    const isFree = frame.holidays.has(day) || isWithin(frame.freeDays, day);
    return isFree || isWithin(breaks, day) || (plannedEndOn !== null && day > plannedEndOn);
  });
}
