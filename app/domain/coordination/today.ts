import type { Temporal } from 'temporal-polyfill';
import { compareReasons, lateDays, mergeReasons, type Reason, type SubjectType } from './task';
import { rankOf, TASK_KINDS, type TaskKind } from './task-kinds';

/** Whom or what a row is about, before anybody asks for names. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
  /** A coordinator whose it is; null is nobody's in particular. */
  readonly ownerId: string | null;
}

/** One row of Today: a subject with every reason that is left, the strongest first. */
export interface TodayTask extends Subject {
  readonly kind: TaskKind;
  readonly reasons: readonly Reason[];
  readonly sinceOn: string;
  readonly lateDays: number;
  /** How many more of the same kind this row stands for, where it bundles them. */
  readonly bundled?: number;
}

/** The row of a subject, or null where nothing is left of its reasons. */
export function rowOf(
  subject: Subject,
  reasons: readonly Reason[],
  today: Temporal.PlainDate,
): TodayTask | null {
  const ranked = mergeReasons(reasons).sort((a, b) => compareReasons(a, b, today));
  const [lead] = ranked;
  if (!lead) return null;
  return {
    ...subject,
    kind: lead.kind,
    reasons: ranked,
    sinceOn: lead.sinceOn,
    lateDays: lateDays(lead, today),
  };
}

/** Most pressing first; then the longest waiting, the kind, and the id, so that no row jumps. */
export function rankTasks(tasks: readonly TodayTask[]): TodayTask[] {
  return tasks.toSorted(
    (a, b) =>
      rankOf(a.kind, a.lateDays > 0) - rankOf(b.kind, b.lateDays > 0) ||
      a.sinceOn.localeCompare(b.sinceOn) ||
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      a.id.localeCompare(b.id),
  );
}

/**
 * Rows of a kind that stand alone; the rest of them become one row, for each automatic task costs a
 * coordinator a minute (domain.md F25). Where many wait for the same thing, all of them do.
 */
const ALONE: Readonly<Partial<Record<TaskKind, { readonly most: number; readonly kept: number }>>> =
  {
    'participant-waiting-long': { most: 3, kept: 0 },
    'guide-waiting-long': { most: 3, kept: 0 },
    'coordinator-left': { most: 1, kept: 0 },
    'hand-task': { most: 15, kept: 15 },
    'pair-silent': { most: 10, kept: 10 },
    'asks-for-help': { most: 10, kept: 10 },
    'low-answer': { most: 10, kept: 10 },
    'sign-up-to-answer': { most: 10, kept: 10 },
    'referral-to-answer': { most: 10, kept: 10 },
  };
const USUALLY = { most: 5, kept: 4 };

/** Ranked, and with too many of a kind bundled into one row each, since the longest wait in it. */
export function bundleTasks(tasks: readonly TodayTask[]): TodayTask[] {
  const ranked = rankTasks(tasks);
  const bundled = TASK_KINDS.flatMap((kind): TodayTask[] => {
    const alike = ranked.filter((task) => task.kind === kind);
    const { most, kept } = ALONE[kind] ?? USUALLY;
    const [first] = alike.slice(kept);
    if (alike.length <= most || !first) return alike;
    const rest = alike.length - kept;
    return [
      ...alike.slice(0, kept),
      { ...first, id: 'rest', ownerId: null, reasons: [], bundled: rest },
    ];
  });
  return rankTasks(bundled);
}
