import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../kernel/result';

export type LogDayRefusal =
  | 'pairing-not-begun'
  | 'day-in-future'
  | 'day-too-long-ago'
  | 'day-before-start'
  | 'day-after-end';

/** What decides on which days a pair can have met; all days are those of the programme's zone. */
export interface LogFrame {
  readonly today: Temporal.PlainDate;
  /** First day of the trial; null before it. */
  readonly startedOn: Temporal.PlainDate | null;
  readonly endedOn: Temporal.PlainDate | null;
  /** `followUp.logBackDays` */
  readonly backDays: number;
}

/**
 * Whether a meeting of this day can be logged today. A pause is no reason to refuse: if they met,
 * they met. After the end the days up to it stay open for as long as days before today do.
 */
export function checkLogDay(
  day: Temporal.PlainDate,
  frame: LogFrame,
): Result<Temporal.PlainDate, LogDayRefusal> {
  const { today, startedOn, endedOn, backDays } = frame;
  const is = Temporal.PlainDate.compare;
  if (startedOn === null) return refuse('pairing-not-begun');
  if (is(day, today) > 0) return refuse('day-in-future', 'on');
  if (is(day, startedOn) < 0) return refuse('day-before-start', 'on');
  if (endedOn !== null && is(day, endedOn) > 0) return refuse('day-after-end', 'on');
  if (is(day, today.subtract({ days: backDays })) < 0) return refuse('day-too-long-ago', 'on');
  return ok(day);
}

/** The first and last day that the log's page offers; null where no day can be logged any more. */
export function logDays(
  frame: LogFrame,
): { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | null {
  const { today, startedOn, endedOn, backDays } = frame;
  if (startedOn === null) return null;
  const is = Temporal.PlainDate.compare;
  const earliest = today.subtract({ days: backDays });
  const first = is(startedOn, earliest) > 0 ? startedOn : earliest;
  const last = endedOn !== null && is(endedOn, today) < 0 ? endedOn : today;
  return is(first, last) > 0 ? null : { first, last };
}
