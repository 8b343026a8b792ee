import { Temporal } from 'temporal-polyfill';
import { type SubjectType, taskKey } from '~/domain/coordination/task';
import type { TaskKind } from '~/domain/coordination/task-kinds';
import { rowOf, type TodayTask } from '~/domain/coordination/today';
import { dayOf, PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { dateOf } from '~/infra/access-tokens.server';

export type Day = Temporal.PlainDate;

/** The last moment of the day so many days before. */
export const before = (day: Day, days: number) => endOf(day.subtract({ days }));

export const endOf = (day: Day) =>
  dateOf(day.toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime: '23:59:59.999' }).toInstant());

export const dayOfDate = (at: Date) =>
  dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();

/** A row with one reason and one key, unless that is put off. */
export function plainRow(
  type: SubjectType,
  task: {
    readonly id: string;
    readonly kind: TaskKind;
    readonly sinceOn: string;
    readonly lateAfterOn?: string;
    readonly ownerId?: string | null;
  },
  desk: { readonly today: Day; readonly putOff: ReadonlySet<string> },
): TodayTask[] {
  const { id, kind, sinceOn, lateAfterOn = null, ownerId = null } = task;
  const key = taskKey(kind, id);
  if (desk.putOff.has(key)) return [];
  const reason = { kind, keys: [key], sinceOn, lateAfterOn, sides: [] };
  const row = rowOf({ type, id, ownerId }, [reason], desk.today);
  return row ? [row] : [];
}
