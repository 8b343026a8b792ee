import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { PROGRAMME_ZONE, today } from '~/domain/kernel/programme-time';
import { PLANNED_WEEKS } from '~/domain/meetings/weekly-plan';
import type { Week } from '~/features/weekly-plan/week.query.server';
import type { WeekQuery } from '~/features/weekly-plan/week-forms';
import type { Call } from '../call.server';
import type { WeekAsked } from './week-page';

/** What the query asks for; the whole week where the question no longer makes sense. */
export function weekAsked(
  ctx: Call['ctx'],
  week: Week,
  query: z.output<typeof WeekQuery>,
): WeekAsked {
  if (!week.meets || !query.do) return { what: 'week' };
  if (query.do === 'set') return { what: 'set' };
  const meeting = week.meetings.find(({ id, isCancelled }) => id === query.meeting && !isCancelled);
  if (!meeting) return { what: 'week' };
  if (query.do === 'cancel') return { what: 'cancel', meeting };
  const local = Temporal.Instant.from(meeting.startsAt).toZonedDateTimeISO(PROGRAMME_ZONE);
  const day = today(ctx.clock);
  const days = {
    on: local.toPlainDate().toString(),
    at: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    min: day.toString(),
    max: day.add({ weeks: PLANNED_WEEKS }).toString(),
  };
  return { what: 'move', meeting, days };
}
