import type { Temporal } from 'temporal-polyfill';
import type { PairSide } from '../pairing/story';
import { rankOf, TASK_KINDS, type TaskKind } from './task-kinds';

/** One thing that needs a person, and why. */
export interface Reason {
  readonly kind: TaskKind;
  /** What a snooze is about; several where both sides of a pair are due for the same. */
  readonly keys: readonly string[];
  /** ISO day since which it is so, or on which it is due. */
  readonly sinceOn: string;
  /** The last day on which it is not late; null never is. */
  readonly lateAfterOn: string | null;
  /** Whom of a pair it is about. */
  readonly sides: readonly PairSide[];
  /** Days of a silence, outlays, disputed meetings: what the sentence counts. */
  readonly count?: number;
}

/** What a row of Today is about: the same subject never has two rows. */
export const SUBJECT_TYPES = [
  'pairing',
  'match',
  'guide',
  'participant',
  'question',
  'hand-task',
  'messages',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Kind, subject and what makes it another one next time: a due key, the first day of a silence. */
export function taskKey(kind: TaskKind, subjectId: string, mark = ''): string {
  return [kind, subjectId, mark].filter((part) => part !== '').join(':');
}

/** Names the row of a subject, as a form or an address does. */
export function rowKey(type: SubjectType, id: string): string {
  return `${type}:${id}`;
}

/** Days after the last day on which it was not late; 0 is not late. */
export function lateDays(reason: Pick<Reason, 'lateAfterOn'>, today: Temporal.PlainDate): number {
  if (!reason.lateAfterOn) return 0;
  return Math.max(0, today.since(reason.lateAfterOn, { largestUnit: 'day' }).days);
}

/** The most pressing first; then what has been so for longest. */
export function compareReasons(a: Reason, b: Reason, today: Temporal.PlainDate): number {
  return (
    rankOf(a.kind, lateDays(a, today) > 0) - rankOf(b.kind, lateDays(b, today) > 0) ||
    a.sinceOn.localeCompare(b.sinceOn) ||
    TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind)
  );
}

/** Reasons of one kind as one: both sides are named, the earliest day counts. */
export function mergeReasons(reasons: readonly Reason[]): Reason[] {
  const byKind = new Map<TaskKind, Reason>();
  for (const reason of reasons) {
    const known = byKind.get(reason.kind);
    byKind.set(reason.kind, known ? together(known, reason) : reason);
  }
  return [...byKind.values()];
}

function together(a: Reason, b: Reason): Reason {
  const late = [a.lateAfterOn, b.lateAfterOn].filter((day) => day !== null).sort();
  return {
    ...a,
    keys: [...a.keys, ...b.keys],
    sides: [...new Set([...a.sides, ...b.sides])],
    sinceOn: a.sinceOn < b.sinceOn ? a.sinceOn : b.sinceOn,
    lateAfterOn: late[0] ?? null,
  };
}
