import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '../kernel/programme-time';
import type { FollowUp } from './follow-up';

type QuietHours = Pick<FollowUp, 'quietFrom' | 'quietUntil'>;

/**
 * When a message that must not disturb may leave: null is now, else the end of these quiet hours.
 * Wall clock of the programme, so the night in which clocks change is an hour shorter or longer.
 * Equal times mean that it is never quiet.
 */
export function quietUntil(now: Temporal.Instant, hours: QuietHours): Temporal.Instant | null {
  const from = Temporal.PlainTime.from(hours.quietFrom);
  const until = Temporal.PlainTime.from(hours.quietUntil);
  const here = now.toZonedDateTimeISO(PROGRAMME_ZONE);
  const time = here.toPlainTime();
  const isAfter = Temporal.PlainTime.compare(time, from) >= 0;
  const isBefore = Temporal.PlainTime.compare(time, until) < 0;
  const order = Temporal.PlainTime.compare(from, until);
  const overMidnight = order > 0;
  const isQuiet = order !== 0 && (overMidnight ? isAfter || isBefore : isAfter && isBefore);
  if (!isQuiet) return null;
  const day = here.toPlainDate().add({ days: overMidnight && isAfter ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: until }).toInstant();
}
