import type { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '../kernel/programme-time';

/** The pair's usual time, as wall clock: it is the same hour after the clocks have changed. */
export interface WeeklyPlan {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  readonly at: Temporal.PlainTime;
  readonly minutes: number;
  /** 1 each week, 2 every other. */
  readonly everyWeeks: number;
  readonly fromOn: Temporal.PlainDate;
}

export const MINUTE_STEP = 15;
export const SHORTEST_MINUTES = 30;
export const LONGEST_MINUTES = 480;

/** How far ahead meetings are planned. */
export const PLANNED_WEEKS = 6;

export interface Span {
  readonly fromOn: Temporal.PlainDate;
  /** Included. */
  readonly untilOn: Temporal.PlainDate;
}

/**
 * The days of a plan within a span, both ends included, first to last. Every other week is counted
 * in days from the plan's first meeting, so that no week 53 and no year's end shifts it; a day that
 * is skipped does not shift the ones after it either.
 */
export function plannedDays(
  plan: WeeklyPlan,
  { fromOn, untilOn }: Span,
  isSkipped: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate[] {
  const step = plan.everyWeeks * 7;
  const first = firstDay(plan);
  const behind = first.until(fromOn, { largestUnit: 'day' }).days;
  const passed = Math.max(0, Math.ceil(behind / step));
  const days: Temporal.PlainDate[] = [];
  let day = first.add({ days: passed * step });
  while (day.until(untilOn, { largestUnit: 'day' }).days >= 0) {
    if (!isSkipped(day)) days.push(day);
    day = day.add({ days: step });
  }
  return days;
}

/** The first day of the plan's weekday on or after the day from which it holds. */
export function firstDay({ weekday, fromOn }: WeeklyPlan): Temporal.PlainDate {
  return fromOn.add({ days: (weekday - fromOn.dayOfWeek + 7) % 7 });
}

/**
 * The moment of a wall-clock time on a day. An hour that the clocks leave out in March is taken an
 * hour later; of one that comes twice in October the first is meant.
 */
export function momentAt(day: Temporal.PlainDate, at: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: at }).toInstant();
}

/** True for a length that a form can offer: whole quarters of an hour, half an hour to eight hours. */
export function isMeetingLength(minutes: number): boolean {
  return minutes % MINUTE_STEP === 0 && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
}
